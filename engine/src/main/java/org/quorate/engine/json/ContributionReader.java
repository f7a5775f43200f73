package org.quorate.engine.json;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.ModuleName;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Kind;
import org.quorate.contribution.Label;
import org.quorate.contribution.OwnedFiles;
import org.quorate.contribution.Person;

/** Reads a contribution in our own JSON format. */
final class ContributionReader {
  /** No file has more lines; so the lines of all files still fit a long. */
  static final long MOST_LINES = 1_000_000_000_000L;

  private ContributionReader() {}

  static Optional<Contribution> read(Node node, Known known) {
    String id = node.name("id");
    Optional<Handle> author = node.named("author", Handle::of);
    ContributionBuilder facts =
        Contribution.builder(id, author.orElse(Handle.of("nobody")))
            .coAuthors(node.names("coAuthors", Handle::of))
            .committers(node.names("committers", Handle::of))
            .kinds(node.words("kinds", Kind.class))
            .title(node.text("title", ""))
            .draft(node.flag("draft"))
            .firstOfAuthor(node.flag("firstOfAuthor"))
            .files(node.objects("files", ContributionReader::file))
            .commits(node.objects("commits", CommitReader::commit))
            .labels(node.objects("labels", ContributionReader::label))
            .ownedFiles(node.objects("ownedFiles", ContributionReader::owned))
            .people(node.objects("people", ContributionReader::person));
    branch(node, known, facts);
    EvidenceReader.timeline(node, facts);
    EvidenceReader.evidence(node, facts);
    node.done();
    return author.map(who -> facts.build());
  }

  private static void branch(Node node, Known known, ContributionBuilder facts) {
    if (known.complete(Aspect.BRANCH)) {
      facts.branch(node.name("branch"));
    } else if (node.has("branch")) {
      facts.branch(node.name("branch"));
    }
  }

  private static Optional<ChangedFile> file(Node node) {
    String path = RepositoryPath.read(node, "path");
    ChangedFile file =
        new ChangedFile(
            path,
            node.word("status", ChangedFile.Status.class, ChangedFile.Status.MODIFIED),
            node.count("added", MOST_LINES),
            node.count("removed", MOST_LINES),
            set(node.words("kinds", Kind.class)));
    node.done();
    return Optional.of(file);
  }

  private static Set<Kind> set(List<Kind> kinds) {
    return kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds);
  }

  private static Optional<Label> label(Node node) {
    Label label =
        new Label(
            node.name("name"),
            node.mayName("setBy", Handle::of).orElse(null),
            node.nullableInstant("at"));
    node.done();
    return Optional.of(label);
  }

  private static Optional<OwnedFiles> owned(Node node) {
    Optional<OwnedFiles> owned =
        node.named("module", ModuleName::of)
            .map(
                module ->
                    new OwnedFiles(
                        module,
                        node.text("place", ""),
                        node.list(
                            "files",
                            (value, where) ->
                                Optional.of(RepositoryPath.check(value, where, node.problems()))),
                        new LinkedHashSet<>(node.names("owners", Handle::of)),
                        new LinkedHashSet<>(node.names("reviewers", Handle::of))));
    if (owned.isPresent()) {
      node.done();
    }
    return owned;
  }

  static Optional<Person> person(Node node) {
    Optional<Handle> handle = node.named("handle", Handle::of);
    List<Handle> others = node.names("alsoKnownAs", Handle::of);
    boolean bot = node.flag("bot");
    Set<RoleName> roles = new LinkedHashSet<>(node.names("roles", RoleName::of));
    Set<OrganisationName> organisations =
        new LinkedHashSet<>(node.names("organisations", OrganisationName::of));
    node.done();
    return handle.map(name -> new Person(name, others, bot, roles, organisations));
  }
}
