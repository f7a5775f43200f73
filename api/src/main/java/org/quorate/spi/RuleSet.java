package org.quorate.spi;

import java.util.List;
import java.util.Set;
import org.quorate.Decision;
import org.quorate.Question;
import org.quorate.charter.Charter;
import org.quorate.charter.CodePage;
import org.quorate.charter.Diagnostic;

/** The rules of one domain: a compiled model and the mechanics round it. Thread-safe. */
public interface RuleSet {

  /** The kinds of question that it answers. */
  Set<String> questions();

  /** The class loader that holds the compiled model. */
  ClassLoader loader();

  /**
   * The resource that names the compiled model classes, a line each, such as {@code
   * META-INF/kie/org.quorate/quorate-rules/drools-model}.
   */
  String models();

  /** The package of the rules that it fires; rules of others in the same model stay silent. */
  String rulePackage();

  /**
   * What can only be seen with the meaning of rows at hand: rows that nobody can satisfy, cases
   * that no row covers, paths that two modules claim equally.
   */
  List<Diagnostic> examine(Charter charter);

  /** What the reference says of each code that it examines by. */
  default List<CodePage> pages() {
    return List.of();
  }

  /** Prepares a charter once for many questions; the engine keeps the plan a while. */
  Plan plan(Charter charter);

  /** A charter made ready. Immutable and thread-safe. */
  interface Plan {

    /** Begins deciding one question. */
    <D extends Decision> Deliberation<D> deliberate(Question<D> question);

    /**
     * Begins deciding one question that rests on others.
     *
     * @param answers to its parts, in their order
     */
    default <D extends Decision> Deliberation<D> deliberate(
        Question<D> question, List<Decision> answers) {
      return deliberate(question);
    }

    /**
     * The questions that this one rests on, of any rule set of the engine, which answers them
     * first: a contribution may rest on a ballot, and a ballot on another. Facts are finite, so
     * that questions made of a question's own facts come to an end; those 100 deep are an error.
     */
    default List<Question<?>> parts(Question<?> question) {
      return List.of();
    }

    /** What a decision of this question rests on, beside what its parts do. */
    Footprint footprint(Question<?> question);
  }
}
