package org.quorate.engine.cell;

import java.util.List;

/** Help that shows examples. */
final class Helps {
  private Helps() {}

  /** The first examples of a grammar, as a help line. */
  static String examples(Grammar grammar, Language language) {
    List<Grammar.Example> examples = grammar.examples();
    String first = quote(shown(examples.get(0), language));
    if (examples.size() == 1) {
      return "write for example " + first;
    }
    return "write for example " + first + " or " + quote(shown(examples.get(1), language));
  }

  /** One proposal in each language. */
  static String write(Language language, String english, String chinese) {
    return "write " + quote(language == Language.EN ? english : chinese);
  }

  /** A second proposal. */
  static String or(Language language, String english, String chinese) {
    return " or " + quote(language == Language.EN ? english : chinese);
  }

  /** Text in back-ticks, as Markdown wants it when there are back-ticks in it. */
  static String quote(String text) {
    return text.indexOf('`') < 0 ? "`" + text + "`" : "`` " + text + " ``";
  }

  private static String shown(Grammar.Example example, Language language) {
    return language == Language.EN ? example.english() : example.chinese();
  }
}
