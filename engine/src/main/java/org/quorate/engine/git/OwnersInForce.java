package org.quorate.engine.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.charter.Charter;
import org.quorate.contribution.Change;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.OwnedFiles;
import org.quorate.contribution.Person;
import org.quorate.contribution.Review;
import org.quorate.engine.owners.Ownership;
import org.quorate.merge.MayMerge;

/**
 * Who owns files by the owners files of one commit, for a question that a forge asks. Where an
 * owner is a team, or an address that is nobody's who is known, nobody can tell who owns the files.
 */
final class OwnersInForce {
  private static final int SHOWN = 5;

  private final ObjectReader reader;
  private final RevCommit commit;
  private final Charter charter;

  OwnersInForce(ObjectReader reader, RevCommit commit, Charter charter) {
    this.reader = reader;
    this.commit = commit;
    this.charter = charter;
  }

  BaseBranch.Owned of(MayMerge question) throws IOException {
    Change change = question.contribution().change();
    if (question.known().extent(Aspect.OWNERS) != Extent.ABSENT
        || !change.ownedFiles().isEmpty()
        || change.files().isEmpty()) {
      return new BaseBranch.Owned(question, null, List.of());
    }
    OwnersShelf shelf = new OwnersShelf();
    People people = new People(TreeFiles.mailmap(reader, commit), Map.of(), charter);
    TreeOwners owners = new TreeOwners(reader, shelf, people);
    List<String> paths = change.files().stream().map(ChangedFile::path).toList();
    Optional<Ownership> told = owners.of(commit.getTree(), paths);
    return told.isEmpty()
        ? new BaseBranch.Owned(question, null, shelf.notes())
        : known(question, told.get(), shelf);
  }

  private BaseBranch.Owned known(MayMerge question, Ownership told, OwnersShelf shelf) {
    Set<Handle> persons = persons(question.contribution());
    List<OwnedFiles> sure = new ArrayList<>();
    Set<Handle> vague = new TreeSet<>();
    for (OwnedFiles files : told.owned()) {
      List<Handle> unknown =
          Stream.concat(files.owners().stream(), files.reviewers().stream())
              .filter(owner -> !persons.contains(owner) && !shelf.isLogin(owner, files.place()))
              .toList();
      vague.addAll(unknown);
      if (unknown.isEmpty()) {
        sure.add(files);
      }
    }
    List<HistoryNote> notes = new ArrayList<>(shelf.notes());
    if (!vague.isEmpty()) {
      notes.add(vague(vague));
    }
    boolean complete = told.complete() && vague.isEmpty();
    return new BaseBranch.Owned(
        with(question, sure, complete ? Extent.COMPLETE : Extent.PARTIAL),
        told.owned().stream().map(OwnedFiles::place).findFirst().orElse(null),
        notes);
  }

  private static HistoryNote vague(Set<Handle> vague) {
    String some =
        String.join(
            ", ", vague.stream().limit(SHOWN).map(handle -> "`" + handle.value() + "`").toList());
    return new HistoryNote(
        "owners",
        "nobody can tell who is meant by "
            + some
            + (vague.size() > SHOWN ? " …" : "")
            + ", so the owners of those files are not known",
        "list them in the charter's roster by that name, or as `Also known as`");
  }

  private static MayMerge with(MayMerge question, List<OwnedFiles> owned, Extent extent) {
    Contribution from = question.contribution();
    Change change = from.change();
    Change owning = change.withOwnedFiles(owned);
    Contribution contribution = from.with(owning);
    return new MayMerge(contribution, question.at(), question.known().with(extent, Aspect.OWNERS));
  }

  /** Everybody of whom it is known by which names they go. */
  private Set<Handle> persons(Contribution contribution) {
    Set<Handle> persons = new HashSet<>();
    persons.add(contribution.authorship().author());
    contribution.evidence().reviews().stream().map(Review::reviewer).forEach(persons::add);
    for (Person person : contribution.people()) {
      persons.add(person.handle());
      persons.addAll(person.alsoKnownAs());
    }
    charter
        .rows()
        .roster()
        .forEach(
            row -> {
              persons.add(row.handle());
              persons.addAll(row.alsoKnownAs());
            });
    return persons;
  }
}
