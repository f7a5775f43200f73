package org.quorate.engine.cell;

import java.util.List;

/**
 * The grammar of one type of cell, as the reference page prints it.
 *
 * @param name such as {@code approvals}
 * @param means what the cell says, in one sentence
 * @param english productions with English words
 * @param chinese productions with Chinese words
 * @param examples cells, each in both languages, with one meaning
 */
public record Grammar(
    String name, String means, List<String> english, List<String> chinese, List<Example> examples) {

  public Grammar {
    english = List.copyOf(english);
    chinese = List.copyOf(chinese);
    examples = List.copyOf(examples);
  }

  /** One cell in both languages. */
  public record Example(String english, String chinese) {}
}
