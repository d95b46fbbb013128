/** The people whom an @ in a text field offers. Stands beside the form in a wrapper of its own. */
import {html, nothing, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import {announce} from '../../platform/notification';
import type {Strings} from '../../platform/strings';
import {matching, namedIn, queryAt, type Member, type Query} from '../model/mentions';

let count = 0;

/** Emits `thementeam-need-members`; whoever handles it sets {@link members}. */
export class MentionList extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        members: {attribute: false},
        named: {attribute: false},
        found: {state: true},
        active: {state: true},
    };

    declare strings: Strings;
    /** Whom one can name; undefined: not known yet. */
    declare members: readonly Member[] | undefined;
    /** Ids of those whom the text names already. */
    declare named: readonly number[] | undefined;
    private declare found: Member[];
    private declare active: number;

    private readonly listid = `thementeam-mentions-${++count}`;
    private readonly chosen = new Set<number>();
    private query: Query | undefined;
    private wrapper: HTMLElement | null = null;

    constructor() {
        super();
        this.found = [];
        this.active = 0;
    }

    override connectedCallback(): void {
        super.connectedCallback();
        this.wrapper = this.parentElement;
        this.wrapper?.addEventListener('input', this.look);
        this.wrapper?.addEventListener('focusin', this.look);
        this.wrapper?.addEventListener('keydown', this.onKey);
        this.wrapper?.addEventListener('focusout', this.close);
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.wrapper?.removeEventListener('input', this.look);
        this.wrapper?.removeEventListener('focusin', this.look);
        this.wrapper?.removeEventListener('keydown', this.onKey);
        this.wrapper?.removeEventListener('focusout', this.close);
    }

    /** Whom a text names. */
    in(text: string): number[] {
        const members = this.members ?? [];
        const known = new Set(members.map(({id}) => id));
        return [...namedIn(text, members, this.chosen), ...(this.named ?? []).filter(id => !known.has(id))];
    }

    protected override willUpdate(changed: PropertyValues): void {
        if (changed.has('members') && this.members) {
            this.find();
        }
    }

    protected override updated(changed: PropertyValues): void {
        const {field, found, active, listid} = this;
        if (!field || !(changed.has('found') || changed.has('active'))) {
            return;
        }
        field.setAttribute('aria-autocomplete', 'list');
        field.setAttribute('aria-haspopup', 'listbox');
        if (found.length) {
            field.setAttribute('aria-controls', listid);
            field.setAttribute('aria-activedescendant', `${listid}-${active}`);
            this.querySelector(`#${listid}-${active}`)?.scrollIntoView({block: 'nearest'});
        } else {
            field.removeAttribute('aria-controls');
            field.removeAttribute('aria-activedescendant');
        }
        const before = changed.get('found') as Member[] | undefined;
        if (found.length && before && before.length !== found.length) {
            announce(this.strings(found.length === 1 ? 'mention_found_one' : 'mention_found_many', found.length));
        }
    }

    protected override render(): TemplateResult | typeof nothing {
        const {found, active, listid, strings} = this;
        return found.length ? html`
            <ul class="thementeam-mentions" role="listbox" id=${listid} aria-label=${strings('mention_people')}>
                ${found.map((member, index) => html`
                    <li role="option" id="${listid}-${index}" aria-selected=${index === active ? 'true' : 'false'}
                        @pointerdown=${this.keepFocus} @click=${() => this.choose(member)}>${member.name}</li>`)}
            </ul>` : nothing;
    }

    private get field(): HTMLTextAreaElement | null {
        return this.wrapper?.querySelector('textarea') ?? null;
    }

    private readonly look = (): void => {
        const {field} = this;
        this.query = field ? queryAt(field.value, field.selectionEnd) : undefined;
        if (!this.members && field?.value.includes('@')) {
            this.emit('thementeam-need-members');
        }
        this.find();
    };

    private find(): void {
        this.found = this.query && this.field === document.activeElement ? matching(this.members ?? [], this.query.text) : [];
        this.active = 0;
    }

    private readonly close = (): void => {
        this.query = undefined;
        this.found = [];
    };

    private readonly onKey = (event: KeyboardEvent): void => {
        const {found, active} = this;
        const member = found[active];
        if (!member || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        const act = {
            ArrowDown: () => this.go(active + 1),
            ArrowUp: () => this.go(active - 1),
            Enter: () => this.choose(member),
            Tab: () => this.choose(member),
            Escape: () => this.close(),
        }[event.key];
        if (act) {
            event.preventDefault();
            // Escape closes the list, not the dialog.
            event.stopPropagation();
            act();
        }
    };

    private go(index: number): void {
        const {length} = this.found;
        this.active = (index + length) % length;
    }

    private choose(member: Member): void {
        const {field, query} = this;
        if (!field || !query) {
            return;
        }
        this.chosen.add(member.id);
        field.setRangeText(`@${member.name} `, query.start, query.start + 1 + query.text.length, 'end');
        field.focus();
        // As if it were typed: the draft is kept.
        field.dispatchEvent(new Event('input', {bubbles: true}));
        this.close();
    }

    /** A finger or mouse on the list leaves the cursor in the text. */
    private keepFocus(event: Event): void {
        event.preventDefault();
    }
}

define('thementeam-mention-list', MentionList);
