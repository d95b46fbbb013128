/** What can be chosen, as the plugins' PHP has it. */

/** Sizes of Kommunen (`local_kki\profile\profiles`). */
export const SIZES = ['5000', '20000', '50000', '100000', 'more'];

/** What the sections of an outline are about, which are also the parts of a draft for the council (`mod_thementeam\local\solution\outline`). */
export const OUTLINE_ROLES = ['situation', 'proposal', 'costs', 'sources'] as const;

/** Whom a section's text is to be passed on to. */
export const SHARED_ROLES = ['council', 'press', 'citizens'] as const;

/** What sections are about (`mod_thementeam\local\solution\sections`). */
export const ROLES = [...OUTLINE_ROLES, ...SHARED_ROLES] as const;

/** What a Kommune answers (`mod_thementeam\local\answers`). */
export const ANSWERS = ['yes', 'no', 'planned'] as const;

/** How often a digest comes (`mod_thementeam\local\stay\digests`). */
export const DIGESTS = ['off', 'daily', 'weekly'];
