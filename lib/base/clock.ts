/** The time, passed in as an argument so that everything below floor 6 stays a pure function. */
export type Clock = () => Date;
