package org.quorate.engine.json;

import java.util.ArrayList;
import java.util.List;
import org.quorate.Extent;

/** Whether a list of a forge is whole; forges cut lists into pages of 30 or 100 without a word. */
final class Page {

  private Page() {}

  /** A list of pages becomes one list, as {@code gh api --paginate --slurp} prints them. */
  static JsonValue joined(JsonValue value) {
    if (!(value instanceof JsonValue.Items pages)
        || pages.values().isEmpty()
        || !pages.values().stream().allMatch(JsonValue.Items.class::isInstance)) {
      return value;
    }
    List<JsonValue> all = new ArrayList<>();
    pages.values().forEach(page -> all.addAll(((JsonValue.Items) page).values()));
    return new JsonValue.Items(all, pages.line(), pages.column());
  }

  /** By the total that the forge tells elsewhere; another one is of another time. */
  static Extent extent(int size, Node node, String total) {
    return node.has(total) ? extent(size == node.count(total, Integer.MAX_VALUE)) : extent(size);
  }

  /** A list of an answer, which is whole if it came as its pages. */
  static Extent of(Node bundle, String field, int size) {
    return bundle.isPaged(field) ? Extent.COMPLETE : extent(size);
  }

  /** A list that is exactly as long as a page may go on. */
  static Extent extent(int size) {
    return extent(size == 0 || size != 20 && size != 30 && size % 100 != 0);
  }

  static Extent extent(boolean whole) {
    return whole ? Extent.COMPLETE : Extent.PARTIAL;
  }

  static Extent worse(Extent one, Extent other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
