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
};
