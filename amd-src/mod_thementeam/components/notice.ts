/** A notice at the lower edge: what happened, and the way back. Stays while somebody is at it. */
import {html, nothing, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import {closeIcon} from './icons';

export interface NoticeContent {
    text: string;
    /** What "Undo" is about; nothing: there is no way back. */
    undo?: number;
    /** Whether the way back takes the focus, because what had it is gone. Unless said, it does. */
    focus?: boolean;
}

const STAYS = 15_000;

/** Emits `thementeam-undo` (card id) and `thementeam-dismiss` (whether it had the focus). */
export class Notice extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        content: {attribute: false},
    };

    declare strings: Strings;
    declare content: NoticeContent | undefined;

    private timer: ReturnType<typeof setTimeout> | undefined;
    private hovered = false;

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        clearTimeout(this.timer);
    }

    protected override updated(changed: PropertyValues): void {
        if (changed.has('content')) {
            this.wait();
            if (this.content?.undo && this.content.focus !== false) {
                this.querySelector<HTMLElement>('.thementeam-undo')?.focus({preventScroll: true});
            }
        }
    }

    protected override render(): TemplateResult {
        const {content, strings} = this;
        return html`
            <div role="status" class="thementeam-notice-region" @pointerenter=${this.enter} @pointerleave=${this.leave}
                @focusout=${this.wait}>
                ${content ? html`
                    <div class="thementeam-notice">
                        <span>${content.text}</span>
                        ${content.undo ? html`<button type="button" class="btn btn-link thementeam-undo"
                            @click=${this.undo}>${strings('undo')}</button>` : nothing}
                        <button type="button" class="thementeam-icon-button" aria-label=${strings('close')}
                            @click=${this.dismiss}>${closeIcon}</button>
                    </div>` : nothing}
            </div>`;
    }

    private enter(): void {
        this.hovered = true;
    }

    private leave(): void {
        this.hovered = false;
        this.wait();
    }

    private wait(): void {
        clearTimeout(this.timer);
        if (this.content) {
            this.timer = setTimeout(() => {
                if (!this.hovered && !this.contains(document.activeElement)) {
                    this.dismiss();
                }
            }, STAYS);
        }
    }

    private undo(): void {
        this.emit('thementeam-undo', this.content?.undo);
    }

    private dismiss(): void {
        this.emit('thementeam-dismiss', this.contains(document.activeElement));
    }
}

define('thementeam-notice', Notice);
