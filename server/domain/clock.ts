/** Hands in the time. Nothing below main, routes and cli asks the machine for it. */
export type Clock = () => Date;
