/** Scrolls what can be scrolled while something is dragged near its edge. */

const EDGE = 56;
const SPEED = 14;

const scrolls = (element: Element, axis: 'X' | 'Y'): boolean => {
    const overflow = getComputedStyle(element)[`overflow${axis}`];
    const larger = axis === 'X'
        ? element.scrollWidth > element.clientWidth
        : element.scrollHeight > element.clientHeight;
    return larger && (overflow === 'auto' || overflow === 'scroll');
};

const scrollerOf = (start: Element, axis: 'X' | 'Y'): Element | null => {
    for (let element = start.parentElement; element && element !== document.body; element = element.parentElement) {
        if (scrolls(element, axis)) {
            return element;
        }
    }
    return axis === 'Y' ? document.scrollingElement : null;
};

/** How far to scroll for a pointer between two edges: nothing in the middle, more towards the edge. */
export const edgeStep = (pointer: number, low: number, high: number): number => {
    if (pointer < low + EDGE) {
        return -Math.ceil(SPEED * Math.min(1, (low + EDGE - pointer) / EDGE));
    }
    if (pointer > high - EDGE) {
        return Math.ceil(SPEED * Math.min(1, (pointer - high + EDGE) / EDGE));
    }
    return 0;
};

export class EdgeScroll {
    pointer = {x: 0, y: 0};
    private frame = 0;
    private vertical: Element | null = null;
    private horizontal: Element | null = null;

    /** @param onScroll called after each step */
    constructor(private readonly onScroll: () => void) {}

    /** @param element what is dragged; what scrolls around it is scrolled */
    start(element: Element): void {
        this.vertical = scrollerOf(element, 'Y');
        this.horizontal = scrollerOf(element, 'X');
        this.frame = requestAnimationFrame(this.step);
    }

    stop(): void {
        cancelAnimationFrame(this.frame);
    }

    private readonly step = (): void => {
        const down = edgeStep(this.pointer.y, 0, window.innerHeight);
        const box = this.horizontal?.getBoundingClientRect();
        const right = box ? edgeStep(this.pointer.x, box.left, box.right) : 0;
        if (down || right) {
            this.vertical?.scrollBy({top: down, behavior: 'instant'});
            this.horizontal?.scrollBy({left: right, behavior: 'instant'});
            this.onScroll();
        }
        this.frame = requestAnimationFrame(this.step);
    };
}
