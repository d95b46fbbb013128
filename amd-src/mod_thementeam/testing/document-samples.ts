/** Sample documents, for the tests of this plugin. */
import type {Publication, Section, SolutionDocument} from '../model/document';

export const aSection = (values: Partial<Section> = {}): Section => ({
    id: 1, role: 'costs', title: 'Kosten', content: '<p>1.200 €</p>', empty: false, version: 1, author: 'Jonas Berger',
    timemodified: 1_800_000_000, assigneeid: 0, assignee: '', ...values,
});

export const aPublication = (values: Partial<Publication> = {}): Publication => ({
    id: 8, number: 1, status: 'published', timepublished: 1_800_000_000, reason: '', contentversion: 3,
    counts: {used: 0, unsuitable: 0, outdated: 0}, ...values,
});

export const aDocument = (values: Partial<SolutionDocument> = {}): SolutionDocument => ({
    id: 5, spaceid: 4, userid: 2, version: 1, contentversion: 3, cancontribute: true, candelete: true, title: 'Wohnlotsen',
    lead: 'Ein Satz.', audience: '', effort: '', sizes: [], timereview: 0, tags: [], files: [], sections: [aSection()], cards: [],
    signoff: {needed: 2, current: 0, open: 5, people: [], own: 'none', naming: 'name', kommune: 'Musterburg'},
    publications: [], lines: [], ...values,
});
