package org.quorate;

/**
 * The full name of a row, kind and key: {@code reviews/kernel}.
 *
 * @param kind the kind of its table
 * @param key its key within the kind, folded
 */
public record RuleName(String kind, String key) implements Comparable<RuleName> {

  public RuleName {
    kind = Folding.name("kind", kind);
    key = Folding.name("rule", key);
  }

  /** The full name of a row. */
  public static RuleName of(String kind, String key) {
    return new RuleName(kind, key);
  }

  @Override
  public int compareTo(RuleName other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : key.compareTo(other.key);
  }

  @Override
  public String toString() {
    return kind + "/" + key;
  }
}
