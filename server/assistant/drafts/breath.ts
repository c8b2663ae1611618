/** Lets what was given out be sent, and others have their turn: composing, checking and exporting are each one breath. */
export const breath = () => new Promise<void>((resolve) => void setImmediate(resolve));
