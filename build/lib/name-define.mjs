/**
 * Babel plugin for the last step: names the AMD module and lets a module with a default export return it, as Moodle does.
 *
 * The space behind `define` keeps old versions of Moodle from adding the name again while they serve the file.
 */

const EXPORTS = new Set(['exports', '_exports']);

const isDefaultAssignment = (types, node) => types.isMemberExpression(node.left)
    && types.isIdentifier(node.left.object) && EXPORTS.has(node.left.object.name)
    && types.isIdentifier(node.left.property, {name: 'default'});

const isDefaultProperty = (types, node) => types.isMemberExpression(node.callee)
    && types.isIdentifier(node.callee.object, {name: 'Object'}) && types.isIdentifier(node.callee.property, {name: 'defineProperty'})
    && types.isIdentifier(node.arguments[0]) && EXPORTS.has(node.arguments[0].name)
    && types.isStringLiteral(node.arguments[1], {value: 'default'});

/**
 * @param {string} module full name of the module, e.g. local_kki/lit-lazy
 * @returns a plugin for Babel 7
 */
export const nameDefine = module => ({types, template}) => {
    const returnDefault = (path, state, exportsName) => {
        if (!state.returnsDefault) {
            state.returnsDefault = true;
            const body = path.findParent(parent => parent.key === 'body' || !parent.parentPath);
            body.node.body.push(template(`return ${exportsName}.default`)());
        }
    };
    const visitor = {
        CallExpression(path) {
            const {node} = path;
            if (!this.named && types.isIdentifier(node.callee, {name: 'define'})) {
                this.named = true;
                node.arguments.unshift(types.stringLiteral(module));
                node.callee.name = 'define ';
            }
            if (isDefaultProperty(types, node)) {
                returnDefault(path, this, node.arguments[0].name);
            }
        },
        AssignmentExpression(path) {
            if (isDefaultAssignment(types, path.node)) {
                returnDefault(path, this, path.node.left.object.name);
            }
        },
    };
    return {
        visitor: {
            // Plugins run before one another only where they visit the program: here, after the AMD wrapper is there.
            Program: {
                exit(path) {
                    path.traverse(visitor, {named: false, returnsDefault: false});
                },
            },
        },
    };
};
