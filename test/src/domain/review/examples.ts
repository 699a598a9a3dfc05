/** What a rule must and must not speak of. */
export interface Examples {
  speaks: string[];
  silent: string[];
}
