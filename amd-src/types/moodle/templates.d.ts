declare module 'core/templates' {
    export interface Rendered {
        readonly html: string;
        readonly js: string;
    }

    const Templates: {
        renderForPromise(template: string, context?: object, theme?: string): Promise<Rendered>;
        renderPix(key: string, component: string, title?: string): PromiseLike<string>;
        replaceNode(node: Element | string, html: string, js: string): Element[];
        replaceNodeContents(node: Element | string, html: string, js: string): Element[];
        appendNodeContents(node: Element | string, html: string, js: string): Element[];
        prependNodeContents(node: Element | string, html: string, js: string): Element[];
        runTemplateJS(js: string): void;
    };
    export default Templates;
}
