import LeidraadMarkdown
import LeidraadYAML

func dutchWords(forYAML problem: YAMLProblem) -> Wording { Wording("\(problem.kind)") }
func dutchWords(forMarkdown refusal: MarkdownRefusal) -> Wording { Wording("\(refusal.reason)") }
