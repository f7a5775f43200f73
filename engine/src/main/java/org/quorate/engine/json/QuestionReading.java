package org.quorate.engine.json;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
   * @param format what printed it
   * @param ending that what it asks about is over already, or null if it is not or nobody tells
   * @param notes a sentence each on what the file does not tell and where it could be had
   */
  record Readable(Question<?> asked, CaseFormat format, @Nullable Ending ending, List<String> notes)
      implements QuestionReading {
    public Readable {
      notes = List.copyOf(notes);
    }

    /** A question in our own format, of which there is no more to say. */
    static Readable of(Question<?> asked) {
      return new Readable(asked, CaseFormat.QUORATE, null, List.of());
    }

    /** That a contribution is merged or closed already. */
    public Optional<Ending> over() {
      return Optional.ofNullable(ending);
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
