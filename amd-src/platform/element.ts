/** The base of every component. */
import {LitElement, type PropertyDeclarations} from 'local_kki/lit-lazy';

/**
 * A Lit element in light DOM: the theme's styles, screen-reader ids and Moodle's delegated listeners all work on it.
 *
 * What the server painted inside the element stays until the component has something to show ({@link ready}).
 */
export abstract class KkiElement extends LitElement {
    static override properties: PropertyDeclarations = {};

    private cleared = false;

    protected override createRenderRoot(): HTMLElement {
        return this;
    }

    /** Whether the component has the data that it needs; until then the server's first paint stands. */
    protected get ready(): boolean {
        return true;
    }

    protected override shouldUpdate(): boolean {
        if (this.ready && !this.cleared) {
            this.cleared = true;
            this.replaceChildren();
        }
        return this.ready;
    }

    /** Tells whoever wires the page that the person did something. */
    protected emit(name: string, detail?: unknown): void {
        this.dispatchEvent(new CustomEvent(name, {detail, bubbles: true, composed: true}));
    }
}

/** Defines an element once, also when two bundles bring the same one. */
const defineElement = (name: string, element: CustomElementConstructor): void => {
    if (!customElements.get(name)) {
        customElements.define(name, element);
    }
};

// Exported under a shorter name only: Moodle's build takes a function that is called "define" for an AMD module's.
export {defineElement as define};
