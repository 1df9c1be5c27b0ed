/** Short forms of English given names, folded: a Bill may be the William of the same surname. */
const list =
  "abby abigail,abe abraham,al albert alan alfred,alex alexander alexandra,andy andrew,art arthur,barb barbara,becky rebecca,ben benjamin,bernie bernard,beth elizabeth,betsy elizabeth,betty elizabeth,bill william,billy william,bob robert,bobby robert,brad bradley,cathy catherine,charlie charles,chris christopher christine christina,chuck charles,cindy cynthia,dan daniel,danny daniel,dave david,deb deborah,debbie deborah,dick richard,don donald,doug douglas,ed edward edwin,eddie edward,eliza elizabeth,fred frederick,gabe gabriel,gene eugene,geoff geoffrey,george georgios,greg gregory,hank henry,harry harold henry,jack john,jake jacob,jeff jeffrey,jen jennifer,jenny jennifer,jerry gerald jerome,jim james,jimmy james,joe joseph,joey joseph,john jonathan,johnny john,jon jonathan,josh joshua,judy judith,kate katherine kathryn,kathy kathleen katherine,katie katherine,ken kenneth,larry lawrence,len leonard,liz elizabeth,lou louis,maggie margaret,marty martin,matt matthew,meg margaret,mickey michael,mike michael,mitch mitchell,nate nathan nathaniel,ned edward,nick nicholas,pat patrick patricia,patty patricia,peggy margaret,pete peter,phil philip phillip,ray raymond,rich richard,rick richard,rob robert,robby robert,ron ronald,russ russell,sam samuel samantha,sandy sandra,steve stephen steven,sue susan,susie susan,ted theodore edward,terry terence,tim timothy,tom thomas,tommy thomas,tony anthony,val valerie,vince vincent,walt walter,will william,zach zachary";
const full = new Map(
  list.split(",").map((entry) => {
    const [short, ...names] = entry.split(" ") as [string, ...string[]];
    return [short, new Set(names)];
  }),
);

/** May two folded given names be one person's? */
export const sameGiven = (a: string, b: string): boolean =>
  a === b || full.get(a)?.has(b) === true || full.get(b)?.has(a) === true;
