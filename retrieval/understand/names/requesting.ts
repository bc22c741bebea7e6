/** Verbs that ask for something to be done and lead into a name (核对青砚县公安局, 麻烦…): part of none. */
export const REQUESTING = /对照|比对|核对|核实|参照|请你?|麻烦|劳烦/;
