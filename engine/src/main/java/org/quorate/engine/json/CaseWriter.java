package org.quorate.engine.json;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Known;
import org.quorate.Question;
import org.quorate.contribution.Change;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Identity;
import org.quorate.contribution.Label;
import org.quorate.contribution.OwnedFiles;
import org.quorate.contribution.Person;
import org.quorate.contribution.Trailer;
import org.quorate.merge.MayMerge;

/**
 * Writes a case in our own JSON format, which {@link CaseReader} reads back equal.
 *
 * <p>The same question gives the same bytes everywhere. What is empty is left out.
 */
public final class CaseWriter {

  private CaseWriter() {}

  /** The case as JSON, ending with a line feed. */
  public static String write(MayMerge question) {
    return QuestionWriter.write(question);
  }

  static void question(JsonOutput out, MayMerge question) throws IOException {
    opening(out, question, MayMerge.ASPECTS);
    out.object("contribution", inner -> contribution(inner, question.contribution()));
  }

  /** What every question begins with. */
  static void opening(JsonOutput out, Question<?> question, Set<Aspect> aspects)
      throws IOException {
    out.text("kind", question.kind());
    out.number("format", CaseReader.FORMAT);
    out.text("at", question.at().toString());
    known(out, question.known(), aspects);
  }

  /** How much is told of some aspects. */
  static void known(JsonOutput out, Known known, Set<Aspect> aspects) throws IOException {
    if (known.equals(Known.everything())) {
      out.text("known", KnownReader.EVERYTHING);
      return;
    }
    out.object(
        "known",
        inner -> {
          for (Map.Entry<Aspect, Extent> aspect : known.asMap().entrySet()) {
            if (aspects.contains(aspect.getKey())
                && aspect.getValue() != KnownReader.unnamed(aspect.getKey(), known)) {
              inner.text(Words.of(aspect.getKey()), Words.of(aspect.getValue()));
            }
          }
        });
  }

  private static void contribution(JsonOutput out, Contribution facts) throws IOException {
    out.text("id", facts.id());
    out.text("author", facts.authorship().author().value());
    out.mayTexts("coAuthors", sorted(facts.authorship().coAuthors()));
    out.mayTexts("committers", sorted(facts.authorship().committers()));
    out.mayFlag("firstOfAuthor", facts.firstOfAuthor());
    change(out, facts.change());
    EvidenceWriter.timeline(out, facts.timeline());
    EvidenceWriter.evidence(out, facts.evidence());
    out.mayList("people", facts.people(), CaseWriter::person);
  }

  private static void change(JsonOutput out, Change change) throws IOException {
    out.text("branch", change.branch());
    out.text("title", change.title());
    out.flag("draft", change.draft());
    out.mayTexts("kinds", words(change.kinds()));
    out.mayList("files", change.files(), CaseWriter::file);
    out.mayList("commits", change.commits(), CaseWriter::commit);
    out.mayList("labels", change.labels(), CaseWriter::label);
    out.mayList("ownedFiles", change.ownedFiles(), CaseWriter::owned);
  }

  private static void file(JsonOutput out, ChangedFile file) throws IOException {
    out.text("path", file.path());
    out.text("status", Words.of(file.status()));
    out.mayNumber("added", file.added());
    out.mayNumber("removed", file.removed());
    out.mayTexts("kinds", words(file.kinds()));
  }

  private static void commit(JsonOutput out, Commit commit) throws IOException {
    out.text("id", commit.id());
    out.object("author", inner -> identity(inner, commit.author()));
    out.object("committer", inner -> identity(inner, commit.committer()));
    out.mayFlag("merge", commit.merge());
    out.text("signature", Words.of(commit.signature()));
    out.mayText("message", commit.message());
    out.mayList("trailers", commit.trailers(), CaseWriter::trailer);
  }

  private static void identity(JsonOutput out, Identity identity) throws IOException {
    out.text("name", identity.name());
    out.text("email", identity.email());
    out.nullable("handle", identity.handle());
  }

  private static void trailer(JsonOutput out, Trailer trailer) throws IOException {
    out.text("key", trailer.key());
    out.text("value", trailer.value());
  }

  private static void label(JsonOutput out, Label label) throws IOException {
    out.text("name", label.name());
    out.nullable("setBy", label.setBy());
    if (label.at() != null) {
      out.nullable("at", label.at());
    }
  }

  private static void owned(JsonOutput out, OwnedFiles owned) throws IOException {
    out.text("module", owned.module().value());
    out.mayText("place", owned.place());
    out.mayTexts("files", owned.files());
    out.mayTexts("owners", sorted(owned.owners()));
    out.mayTexts("reviewers", sorted(owned.reviewers()));
  }

  static void person(JsonOutput out, Person person) throws IOException {
    out.text("handle", person.handle().value());
    out.mayTexts("alsoKnownAs", person.alsoKnownAs());
    out.mayFlag("bot", person.bot());
    out.mayTexts("roles", sorted(person.roles()));
    out.mayTexts("organisations", sorted(person.organisations()));
  }

  static <T extends Comparable<T>> List<T> sorted(Collection<T> names) {
    return names.stream().sorted().toList();
  }

  private static <E extends Enum<E>> List<String> words(Collection<E> kinds) {
    return kinds.stream().sorted().map(Words::of).toList();
  }
}
