/** The part of jQuery that a modal's root is used with. */
interface MoodleModalRoot {
    readonly 0: HTMLElement;
    on(event: string, handler: (event: {preventDefault(): void}) => void): this;
}

declare module 'core/modal' {
    type Text = string | PromiseLike<string>;

    export interface ModalConfiguration {
        readonly title?: Text;
        readonly body?: Text;
        readonly footer?: Text;
        readonly large?: boolean;
        readonly scrollable?: boolean;
        readonly removeOnClose?: boolean;
        readonly isVerticallyCentered?: boolean;
        readonly show?: boolean;
        readonly returnElement?: HTMLElement;
        readonly buttons?: Readonly<Record<string, Text>>;
    }

    export default class Modal {
        static create(configuration: ModalConfiguration): Promise<Modal>;
        getRoot(): MoodleModalRoot;
        getBody(): MoodleModalRoot;
        setTitle(title: Text): void;
        setBody(body: Text): void;
        setFooter(footer: Text): void;
        setButtonText(action: string, text: Text): Promise<void>;
        setButtonDisabled(action: string, disabled: boolean): void;
        setRemoveOnClose(remove: boolean): void;
        setReturnElement(element: HTMLElement): void;
        isVisible(): boolean;
        show(): Promise<void>;
        hide(): void;
        destroy(): void;
    }
}
