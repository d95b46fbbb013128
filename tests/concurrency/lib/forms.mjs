/**
 * How a browser sends one of Moodle's forms.
 */

/**
 * @param {string} name of a class in mod_thementeam\\form
 * @param {{token: string, sesskey: string, random: import('./random.mjs').Random}} writer whose words are sent as the text
 * @param {Record<string, any>} fields
 */
export const formCall = (name, {token, sesskey, random}, fields) => ({
    method: 'core_form_dynamic_form',
    args: {
        form: `mod_thementeam\\form\\${name}`,
        formdata: new URLSearchParams({
            sesskey, [`_qf__mod_thementeam_form_${name}`]: '1', 'content[text]': `<p>${token}</p>`, 'content[format]': '1',
            'content[itemid]': random.draft(), ...fields,
        }).toString(),
    },
});
