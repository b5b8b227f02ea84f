/// The names of the variables that a template, or a section of one, may use.
package struct TemplateScope: Sendable {
    package let variables: Set<String>
    /// The variables that are lists, each with those of its elements.
    package let sections: [String: TemplateScope]

    package init(variables: Set<String>, sections: [String: TemplateScope]) {
        self.variables = variables
        self.sections = sections
    }
}
