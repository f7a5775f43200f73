package org.quorate.engine.json;

import java.util.List;
import java.util.Optional;
import org.quorate.Question;

/** What came of reading a question of any kind, or what is wrong with it. */
public sealed interface QuestionReading {

  /** The question, if it could be read. */
  Optional<Question<?>> question();

  /** Everything that is wrong; empty if it could be read. */
  List<CaseProblem> problems();

  /**
   * A question that could be read.
   *
   * @param notes a sentence each on what the file does not tell and where it could be had
   */
  record Readable(Question<?> asked, List<String> notes) implements QuestionReading {
    public Readable {
      notes = List.copyOf(notes);
    }

    @Override
    public Optional<Question<?>> question() {
      return Optional.of(asked);
    }

    @Override
    public List<CaseProblem> problems() {
      return List.of();
    }
  }

  /** One with at least one problem; it holds no question to misuse. */
  record Unreadable(List<CaseProblem> problems) implements QuestionReading {
    public Unreadable {
      problems = List.copyOf(problems);
    }

    @Override
    public Optional<Question<?>> question() {
      return Optional.empty();
    }
  }
}
