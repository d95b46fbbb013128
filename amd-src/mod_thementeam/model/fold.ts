/** Texts as a search compares them. */

/** A text without accents and capitals, as the server's class local\\search folds it. */
export const fold = (text: string): string =>
    text.toLowerCase().normalize('NFD').replace(/\p{Mn}+/gu, '').replace(/ß/g, 'ss');
