import {compare} from './diff';
import {conflictOf, isPublished, moveTarget, type SectionSaved} from './document';
import {aDocument, aPublication, aSection} from '../testing/document-samples';

describe('moving a section', () => {
    const sections = [1, 2, 3].map(id => aSection({id}));

    it.each([[1, 1, 2], [2, 1, 3], [2, -1, 0], [3, -1, 1]] as const)('%i by %i lands below %i', (id, by, target) => {
        expect(moveTarget(sections, id, by)).toBe(target);
    });

    it.each([[1, -1], [3, 1], [9, 1]] as const)('%i cannot move by %i', (id, by) => {
        expect(moveTarget(sections, id, by)).toBeUndefined();
    });
});

describe('what is published', () => {
    it('is what the document says now, or not', () => {
        expect(isPublished(aDocument())).toBe(false);
        expect(isPublished(aDocument({publications: [aPublication()]}))).toBe(true);
        expect(isPublished(aDocument({contentversion: 4, publications: [aPublication()]}))).toBe(false);
        expect(isPublished(aDocument({publications: [aPublication({status: 'withdrawn'})]}))).toBe(false);
    });
});

it('a form ends with a conflict, or not', () => {
    const saved: SectionSaved = {status: 'ok', code: '', message: '', revision: 1, sectionid: 5};
    expect(conflictOf(saved)).toBeUndefined();
    expect(conflictOf({...saved, status: 'conflict', by: 'Jonas', when: 1, version: 2, textid: 9}))
        .toEqual({sectionid: 5, by: 'Jonas', when: 1, version: 2, textid: 9, collisions: []});
});

it('texts are compared in words', () => {
    expect(compare('kostet 1.200 € im Jahr', 'kostet 900 € im Jahr').filter(({kind}) => kind !== 'same').map(({kind, text}) => [kind, text.trim()]))
        .toEqual([['removed', '1.200'], ['added', '900']]);
    expect(compare('gleich', 'gleich')).toEqual([{kind: 'same', text: 'gleich'}]);
});
