package org.quorate.engine.json;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.merge.MayMerge;

/** What came of reading a case: a question with all its facts, or what is wrong with it. */
public sealed interface CaseReading {

  /** The question, if the case could be read. */
  Optional<MayMerge> question();

  /** Everything that is wrong; empty if the case could be read. */
  List<CaseProblem> problems();

  /**
   * A case that could be read.
   *
   * @param asked the question
   * @param format what printed it
   * @param ending that it is over already, or null if it is open or nobody tells
   * @param notes a sentence each on what the file does not tell and where it could be had
   */
  record Readable(MayMerge asked, CaseFormat format, @Nullable Ending ending, List<String> notes)
      implements CaseReading {
    public Readable {
      notes = List.copyOf(notes);
    }

    /** That it is merged or closed already. */
    public Optional<Ending> over() {
      return Optional.ofNullable(ending);
    }

    @Override
    public Optional<MayMerge> question() {
      return Optional.of(asked);
    }

    @Override
    public List<CaseProblem> problems() {
      return List.of();
    }
  }

  /** A case with at least one problem; it holds no question to misuse. */
  record Unreadable(List<CaseProblem> problems) implements CaseReading {
    public Unreadable {
      problems = List.copyOf(problems);
    }

    @Override
    public Optional<MayMerge> question() {
      return Optional.empty();
    }
  }
}
