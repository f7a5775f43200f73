package org.quorate.engine.json;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a JSON text, as people write it: {@code reviews[2].reviewer}.
 *
 * @param parent null for the whole text
 * @param step a dot and a name, or an index in brackets; empty for the whole text
 */
record JsonPath(@Nullable JsonPath parent, String step) {
  static final JsonPath ROOT = new JsonPath(null, "");

  JsonPath field(String name) {
    boolean plain = !name.isEmpty() && name.chars().allMatch(JsonPath::plain);
    return new JsonPath(this, plain ? "." + name : "[" + Quote.of(name) + "]");
  }

  JsonPath item(int index) {
    return new JsonPath(this, "[" + index + "]");
  }

  private static boolean plain(int c) {
    return c < 0x7f && (Character.isLetterOrDigit(c) || c == '_' || c == '-');
  }

  @Override
  public String toString() {
    StringBuilder path = new StringBuilder();
    for (JsonPath at = this; at != null; at = at.parent) {
      path.insert(0, at.step);
    }
    return path.length() > 0 && path.charAt(0) == '.' ? path.substring(1) : path.toString();
  }
}
