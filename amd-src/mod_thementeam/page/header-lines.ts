/** What stands in the header of a board and comes once the board can be used: who is here, and what is new. */
import {Here, type HereHost} from './here';
import {Staying, type StayHost} from './staying';

export type LinesHost = StayHost & HereHost;

export class HeaderLines {
    private constructor(private readonly parts: readonly (Here | Staying)[]) {}

    /**
     * Shows both.
     *
     * @throws {WsError} without a connection
     */
    static async of(host: LinesHost): Promise<HeaderLines> {
        const here = await Here.of(host);
        try {
            const staying = await Staying.of(host);
            return new HeaderLines(here ? [here, staying] : [staying]);
        } catch (reason) {
            here?.stop();
            throw reason;
        }
    }

    /** The space has changed. */
    follow(): void {
        this.parts.forEach(part => part.follow());
    }

    stop(): void {
        this.parts.forEach(part => part.stop());
    }
}
