package org.quorate.engine.json;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Enumerations as JSON words: {@code LABEL_SETTERS} is {@code label-setters}. */
final class Words {

  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> List<String> all(Class<E> words) {
    return Arrays.stream(words.getEnumConstants()).map(Words::of).toList();
  }

  static <E extends Enum<E>> Optional<E> find(String word, Class<E> words) {
    return Arrays.stream(words.getEnumConstants()).filter(e -> of(e).equals(word)).findFirst();
  }

  static <E extends Enum<E>> Optional<E> read(
      JsonValue value, Class<E> words, JsonPath path, Problems problems) {
    if (!(value instanceof JsonValue.Text text)) {
      Scalars.text(value, path, problems);
      return Optional.empty();
    }
    Optional<E> found = find(text.value(), words);
    if (found.isEmpty()) {
      problems.add(
          CaseCode.VALUE,
          path,
          value,
          Quote.of(text.value()) + " is not a word that this field knows",
          Nearest.help(text.value(), all(words)));
    }
    return found;
  }
}
