/** Plain CSS that Moodle concatenates into the theme: every class carries its plugin's prefix. */
const PREFIXES = 'kki|thementeam|mittagsmeeting|preview';

/** Classes of Moodle and Bootstrap that a rule of ours may be qualified with. */
const HOST = 'd|header|path|block|mod|format|pagelayout|page|theme|dir|lang|course|editing|is|has|btn|modal|form|sr-only|visually-hidden|badge|card|show|active|alert|drag';

export default {
    extends: ['stylelint-config-standard'],
    rules: {
        'color-function-notation': null,
        'color-function-alias-notation': null,
        'alpha-value-notation': null,
        'custom-property-pattern': [`^(bs|${PREFIXES})-[a-z0-9-]+$`, {message: 'Custom properties start with a plugin\'s prefix'}],
        'declaration-no-important': true,
        'declaration-block-single-line-max-declarations': 3,
        'declaration-empty-line-before': null,
        'keyframes-name-pattern': [`^(${PREFIXES})-[a-z0-9-]+$`, {message: 'Keyframes start with a plugin\'s prefix'}],
        // Old phones of Moodle's browser list know min-width, not ranges.
        'media-feature-range-notation': 'prefix',
        'no-descending-specificity': null,
        'selector-class-pattern': [
            `^((${PREFIXES})([-_][a-z0-9_-]+)?|(${HOST})([-_][a-z0-9_-]+)?)$`,
            {message: selector => `"${selector}" needs a plugin's prefix: kki-, thementeam- or mittagsmeeting-`},
        ],
        'selector-max-id': 1,
        'selector-not-notation': null,
    },
};
