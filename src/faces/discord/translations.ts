/**
 * The descriptions of commands in the languages of those who read them in Discord, by the English
 * sentence of the declaration. Excerpts are never translated.
 */

/** Discord's locales; Spanish stands for both that Discord tells apart. */
type Locale = "fr" | "es-ES" | "es-419" | "ar" | "ru";

function said(fr: string, es: string, ar: string, ru: string): Readonly<Record<Locale, string>> {
  return { fr, "es-ES": es, "es-419": es, ar, ru };
}

export const translations: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  "Who is this person, in the words of the articles?": said(
    "Qui est cette personne, selon les mots des articles ?",
    "¿Quién es esta persona, en palabras de los artículos?",
    "من هذا الشخص، بكلمات المقالات نفسها؟",
    "Кто этот человек — словами самих статей?",
  ),
  "A name, a part of one, or a role": said(
    "Un nom, une partie d’un nom ou une fonction",
    "Un nombre, una parte de él o un cargo",
    "اسم أو جزء منه أو منصب",
    "Имя, его часть или должность",
  ),
  "What did they say, word for word?": said(
    "Qu’a dit cette personne, mot pour mot ?",
    "¿Qué dijo, palabra por palabra?",
    "ماذا قال حرفيًا؟",
    "Что было сказано, слово в слово?",
  ),
  "Who spoke: a name, or part of one": said(
    "Qui a parlé : un nom ou une partie",
    "Quién habló: un nombre o una parte",
    "من تكلم: اسم أو جزء منه",
    "Кто говорил: имя или его часть",
  ),
  "Only what they said about this": said(
    "Seulement ce qui a été dit à ce sujet",
    "Solo lo que dijo sobre esto",
    "فقط ما قيل عن هذا الموضوع",
    "Только сказанное об этом",
  ),
  "Leave out so many of the first": said(
    "Laisser de côté ce nombre des premières",
    "Omitir este número de las primeras",
    "تخطّي هذا العدد من البداية",
    "Пропустить столько первых",
  ),
  "What do the articles say? The sentences that answer, or that none does": said(
    "Que disent les articles ? Les phrases qui répondent, ou l’aveu qu’aucune ne répond",
    "¿Qué dicen los artículos? Las frases que responden, o que ninguna lo hace",
    "ماذا تقول المقالات؟ الجمل التي تجيب، أو أنه لا جواب فيها",
    "Что говорят статьи? Предложения с ответом — или честное «ответа нет»",
  ),
  "A question in plain words": said(
    "Une question en langage courant",
    "Una pregunta con sus propias palabras",
    "سؤال بكلمات عادية",
    "Вопрос обычными словами",
  ),
  "The sentences that hold these words": said(
    "Les phrases qui contiennent ces mots",
    "Las frases que contienen estas palabras",
    "الجمل التي تحتوي هذه الكلمات",
    "Предложения с этими словами",
  ),
  "Words to look for": said(
    "Mots à chercher",
    "Palabras que buscar",
    "كلمات للبحث عنها",
    "Слова для поиска",
  ),
  "Which articles are there?": said(
    "Quels articles y a-t-il ?",
    "¿Qué artículos hay?",
    "ما المقالات الموجودة؟",
    "Какие статьи есть?",
  ),
  "One article, sentence by sentence": said(
    "Un article, phrase par phrase",
    "Un artículo, frase por frase",
    "مقال واحد، جملة جملة",
    "Одна статья, предложение за предложением",
  ),
  "The article's id, its number in /sources, or words of its title": said(
    "L’identifiant de l’article, son numéro dans /sources ou des mots du titre",
    "El id del artículo, su número en /sources o palabras de su título",
    "معرّف المقال أو رقمه في ‎/sources أو كلمات من عنوانه",
    "Идентификатор статьи, её номер в /sources или слова заголовка",
  ),
  "Only the sentences around this one, by its number": said(
    "Seulement les phrases autour de celle-ci, par son numéro",
    "Solo las frases alrededor de esta, por su número",
    "فقط الجمل المحيطة بهذه الجملة، برقمها",
    "Только предложения вокруг этого, по его номеру",
  ),
  "What can be asked, and how": said(
    "Ce qu’on peut demander, et comment",
    "Qué se puede preguntar y cómo",
    "ما الذي يمكن سؤاله، وكيف",
    "О чём можно спросить и как",
  ),
  "The command to explain; all without": said(
    "La commande à expliquer ; sans elle, toutes",
    "El comando que explicar; sin él, todos",
    "الأمر المطلوب شرحه؛ وبدونه كل الأوامر",
    "Команда для пояснения; без неё — все",
  ),
  "Show the answer to you alone; you can share it afterwards": said(
    "Ne montrer la réponse qu’à vous ; vous pourrez la partager ensuite",
    "Mostrar la respuesta solo a usted; luego podrá compartirla",
    "إظهار الجواب لك وحدك؛ ويمكنك مشاركته لاحقًا",
    "Показать ответ только вам; потом им можно поделиться",
  ),
  "Why the bot can or cannot answer in this channel": said(
    "Pourquoi le bot peut ou ne peut pas répondre dans ce salon",
    "Por qué el bot puede o no responder en este canal",
    "لماذا يستطيع البوت أو لا يستطيع الرد في هذه القناة",
    "Почему бот может или не может отвечать в этом канале",
  ),
  "Pin the answer to a question, after you have seen it": said(
    "Épingler la réponse à une question, après l’avoir vue",
    "Fijar la respuesta a una pregunta, tras haberla visto",
    "تثبيت جواب سؤال بعد أن تراه",
    "Закрепить ответ на вопрос, сначала увидев его",
  ),
  "A question, or a command such as /who": said(
    "Une question, ou une commande comme /who",
    "Una pregunta o un comando como /who",
    "سؤال أو أمر مثل ‎/who",
    "Вопрос или команда вроде /who",
  ),
  "The answers that moderators have pinned here": said(
    "Les réponses que la modération a épinglées ici",
    "Las respuestas que la moderación ha fijado aquí",
    "الأجوبة التي ثبّتها المشرفون هنا",
    "Ответы, которые закрепили здесь модераторы",
  ),
  "Only those that have these words": said(
    "Seulement celles qui contiennent ces mots",
    "Solo las que contienen estas palabras",
    "فقط التي تحتوي هذه الكلمات",
    "Только содержащие эти слова",
  ),
  "Show the list to you alone": said(
    "Ne montrer la liste qu’à vous",
    "Mostrar la lista solo a usted",
    "إظهار القائمة لك وحدك",
    "Показать список только вам",
  ),
  "Who did what to the pins, for moderators": said(
    "Qui a fait quoi aux épingles, pour la modération",
    "Quién hizo qué con lo fijado, para la moderación",
    "من فعل ماذا بالمثبّتات، للمشرفين",
    "Кто что делал с закреплённым — для модераторов",
  ),
  "Take a pinned answer down; it can be undone": said(
    "Retirer une réponse épinglée ; cela peut être annulé",
    "Quitar una respuesta fijada; se puede deshacer",
    "إلغاء تثبيت جواب؛ ويمكن التراجع عنه",
    "Открепить ответ; это можно отменить",
  ),
  "Its number, or words of it": said(
    "Son numéro, ou des mots qu’elle contient",
    "Su número, o palabras suyas",
    "رقمه أو كلمات منه",
    "Его номер или слова из него",
  ),
  "All of them as a file, for moderators": said(
    "Toutes dans un fichier, pour la modération",
    "Todas en un archivo, para la moderación",
    "كلها في ملف، للمشرفين",
    "Все одним файлом, для модераторов",
  ),
  "Take your name out of all that is stored about pins": said(
    "Retirer votre nom de tout ce qui est conservé sur les épingles",
    "Quitar su nombre de todo lo guardado sobre lo fijado",
    "حذف اسمك من كل ما هو محفوظ عن المثبّتات",
    "Убрать ваше имя из всего, что хранится о закреплённом",
  ),
  "Who said this, and in which words?": said(
    "Qui a dit cela, et en quels termes ?",
    "¿Quién dijo esto y con qué palabras?",
    "من قال هذا، وبأي كلمات؟",
    "Кто это сказал и какими словами?",
  ),
  "The quotation, as you have it": said(
    "La citation, telle que vous l’avez",
    "La cita, tal como la tiene",
    "الاقتباس كما هو لديك",
    "Цитата, какой она у вас",
  ),
  "What do the articles say on these claims? Names and numbers compared": said(
    "Que disent les articles de ces affirmations ? Noms et nombres comparés",
    "¿Qué dicen los artículos de estas afirmaciones? Nombres y números comparados",
    "ماذا تقول المقالات عن هذه الأقوال؟ مع مقارنة الأسماء والأرقام",
    "Что говорят статьи об этих утверждениях? Сравнение имён и чисел",
  ),
  "One sentence or several": said(
    "Une phrase ou plusieurs",
    "Una frase o varias",
    "جملة أو أكثر",
    "Одно предложение или несколько",
  ),
  "This program: version, what it holds, what it keeps of you": said(
    "Ce programme : version, contenu, ce qu’il garde de vous",
    "Este programa: versión, contenido, qué guarda de usted",
    "هذا البرنامج: الإصدار والمحتوى وما يحتفظ به عنك",
    "Эта программа: версия, содержание, что она хранит о вас",
  ),
  "Where do the sources agree, and where do they differ?": said(
    "Où les sources concordent-elles et où divergent-elles ?",
    "¿En qué coinciden las fuentes y en qué difieren?",
    "أين تتفق المصادر وأين تختلف؟",
    "В чём источники согласны и в чём расходятся?",
  ),
  "A name, a word or a few words": said(
    "Un nom, un mot ou quelques mots",
    "Un nombre, una palabra o varias",
    "اسم أو كلمة أو بضع كلمات",
    "Имя, слово или несколько слов",
  ),
  "What happened when? Dated statements in order": said(
    "Que s’est-il passé et quand ? Les énoncés datés, dans l’ordre",
    "¿Qué pasó y cuándo? Las afirmaciones fechadas, en orden",
    "ماذا حدث ومتى؟ الأقوال المؤرخة بالترتيب",
    "Что и когда произошло? Датированные высказывания по порядку",
  ),
  "Only what bears on this; the whole corpus without": said(
    "Seulement ce qui s’y rapporte ; sans cela, tout le corpus",
    "Solo lo relacionado con esto; sin ello, todo el corpus",
    "فقط ما يتصل بهذا؛ وبدونه كل المصادر",
    "Только относящееся к этому; без него — всё",
  ),
};
