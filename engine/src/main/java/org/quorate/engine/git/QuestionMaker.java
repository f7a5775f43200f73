package org.quorate.engine.git;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.OrganisationName;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Person;
import org.quorate.engine.owners.Ownership;
import org.quorate.merge.MayMerge;

/** Makes questions of contributions. Not for use by several threads. */
final class QuestionMaker implements AutoCloseable {
  private static final int MOST_FILES = 100_000;

  private final ObjectReader reader;
  private final CommitReader commits;
  private final ChangedPaths paths;
  private final People people;
  private final Facts facts;
  private final @Nullable TreeOwners owners;

  /**
   * Over one reader.
   *
   * @param shelf keeps the owners files of all makers; null to leave them unread
   */
  QuestionMaker(ObjectReader reader, Plan plan, Facts facts, @Nullable OwnersShelf shelf) {
    this.reader = reader;
    this.commits = new CommitReader(reader, plan.byNumber(), plan.people());
    this.paths = new ChangedPaths(reader);
    this.people = plan.people();
    this.facts = facts;
    this.owners = shelf == null ? null : new TreeOwners(reader, shelf, plan.people());
  }

  Made make(Planned planned) {
    Contributed contributed = planned.contributed();
    if (contributed.unfit() != null) {
      return Made.skipped(contributed, contributed.unfit());
    }
    try {
      List<ChangedFile> files = paths.of(contributed.top());
      return files.size() > MOST_FILES
          ? Made.skipped(contributed, "changes " + files.size() + " files")
          : Made.asked(contributed, question(planned, files));
    } catch (Unfit unfit) {
      return Made.skipped(contributed, unfit.reason());
    } catch (IOException missingOrDamaged) {
      return Made.skipped(contributed, "objects of it are missing or damaged");
    }
  }

  @Override
  public void close() {
    reader.close();
  }

  private MayMerge question(Planned planned, List<ChangedFile> files) throws IOException {
    Contributed contributed = planned.contributed();
    Told top = commits.tell(contributed.top());
    List<Told> brought = new ArrayList<>();
    for (Node node : contributed.brought()) {
      brought.add(commits.tell(node));
    }
    List<Told> work = brought.stream().filter(told -> !told.commit().merge()).toList();
    Voices voices = new Voices(people, top, work.isEmpty() ? List.of(top) : work);
    Instant at = Instant.ofEpochSecond(contributed.top().seconds);
    Handle author = planned.author().handle();

    List<Somebody> present = present(planned, top, brought);
    present.addAll(voices.named());
    Set<Handle> coAuthors = new TreeSet<>(voices.coAuthors());
    work.forEach(told -> coAuthors.add(told.author().handle()));
    coAuthors.remove(author);
    Optional<Ownership> ownership =
        owners == null ? Optional.empty() : owners.of(contributed.top(), files);
    Contribution contribution =
        Contribution.builder(top.commit().id(), author)
            .coAuthors(coAuthors)
            .committers(committers(author, top, brought))
            .branch(facts.branch(contributed))
            .title(Titles.of(top))
            .firstOfAuthor(planned.firstOfAuthor())
            .files(files)
            .ownedFiles(ownership.map(Ownership::owned).orElse(List.of()))
            .commits(brought.stream().map(Told::commit).toList())
            .commits(List.of(top.commit()))
            .head(top.commit().id())
            .reviews(voices.reviews(at, top.commit().id()))
            .people(known(present))
            .build();
    Known told = facts.known(contributed);
    Known known = voices.tellAllCoAuthors() ? told : told.with(Extent.PARTIAL, Aspect.AUTHORS);
    boolean owned = ownership.map(Ownership::complete).orElse(false);
    return new MayMerge(
        contribution, at, owned ? known.with(Extent.COMPLETE, Aspect.OWNERS) : known);
  }

  private static List<Somebody> present(Planned planned, Told top, List<Told> brought) {
    List<Somebody> present = new ArrayList<>();
    present.add(planned.author());
    for (Told told : brought) {
      present.add(told.author());
      present.add(told.committer());
    }
    present.add(top.author());
    present.add(top.committer());
    return present;
  }

  /** Whoever committed a part, and whoever merged the whole, but not its author. */
  private static Set<Handle> committers(Handle author, Told top, List<Told> brought) {
    Set<Handle> committers = new TreeSet<>();
    brought.forEach(told -> committers.add(told.committer().handle()));
    committers.add(top.committer().handle());
    if (top.commit().merge()) {
      committers.add(top.author().handle());
    }
    committers.remove(author);
    return committers;
  }

  private static List<Person> known(Collection<Somebody> present) {
    Map<Handle, Set<Somebody>> byHandle = new LinkedHashMap<>();
    for (Somebody one : present) {
      byHandle.computeIfAbsent(one.handle(), key -> new LinkedHashSet<>()).add(one);
    }
    List<Person> people = new ArrayList<>();
    byHandle.forEach((handle, accounts) -> people.add(person(handle, accounts)));
    return people;
  }

  private static Person person(Handle handle, Set<Somebody> accounts) {
    Set<Handle> aliases = new TreeSet<>();
    Set<OrganisationName> organisations = new HashSet<>();
    boolean robot = false;
    for (Somebody one : accounts) {
      aliases.addAll(one.aliases());
      organisations.addAll(one.organisations());
      robot |= one.robot();
    }
    return new Person(handle, List.copyOf(aliases), robot, Set.of(), organisations);
  }

  /** What is the same for all contributions of one walk, or known by where they were made. */
  record Facts(@Nullable String branch, Known here, Known elsewhere) {
    String branch(Contributed contributed) {
      return branch == null || contributed.elsewhere() ? "" : branch;
    }

    Known known(Contributed contributed) {
      return contributed.elsewhere() ? elsewhere : here;
    }
  }
}
