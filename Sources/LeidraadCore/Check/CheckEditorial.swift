/// Rules about the prose: see one file each.
func checkEditorial(_ base: KnowledgeBase, _ files: [String: SourceFile]) -> [LocatedProblem] {
    []
}
