package org.quorate.engine.json;

/** The kinds of JSON file that a case is read from. */
public enum CaseFormat {
  /** Our own format. */
  QUORATE,
  /** What {@code gh pr view --json …} prints. */
  GH,
  /** A pull request of GitHub's REST interface, or a bundle of one with its lists. */
  GITHUB,
  /** A merge request of GitLab's REST interface, or a bundle of one with its lists. */
  GITLAB,
  /** A change of Gerrit's REST interface. */
  GERRIT;

  /** The name by which a person chooses it, such as {@code github}. */
  public String shown() {
    return Words.of(this);
  }
}
