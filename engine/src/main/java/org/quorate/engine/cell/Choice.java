package org.quorate.engine.cell;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of a closed set of values, each with its words. */
record Choice<T>(List<Option<T>> options) {

  /** A value and its words. */
  record Option<T>(T value, Phrase phrase) {}

  static <T> Choice<T> of(T value, String english, String chinese) {
    return new Choice<>(List.of(new Option<>(value, Phrase.of(english, chinese))));
  }

  /** The same choice with one value more. */
  Choice<T> or(T value, String english, String chinese) {
    Option<T> more = new Option<>(value, Phrase.of(english, chinese));
    return new Choice<>(Stream.concat(options.stream(), Stream.of(more)).toList());
  }

  /** Reads the longest word that is next. */
  T read(Cursor cursor, String help) {
    T found = eat(cursor);
    if (found == null) {
      throw cursor.unexpected(help + ": " + all(cursor.language()));
    }
    return found;
  }

  /** Reads the longest word that is next; null if none is. */
  @Nullable T eat(Cursor cursor) {
    Option<T> found = null;
    int longest = 0;
    for (Option<T> option : options) {
      int length = cursor.lengthOf(option.phrase(), cursor.at());
      if (length > longest) {
        longest = length;
        found = option;
      }
    }
    if (found == null) {
      options.forEach(option -> cursor.eat(option.phrase()));
      return null;
    }
    cursor.moveTo(cursor.at() + longest);
    return found.value();
  }

  /** Every value by the word that is shown for it. */
  String all(Language language) {
    return options.stream()
        .map(option -> "`" + option.phrase().shown(language) + "`")
        .collect(Collectors.joining(", "));
  }
}
