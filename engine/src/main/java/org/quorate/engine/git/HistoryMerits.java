package org.quorate.engine.git;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.ModuleName;
import org.quorate.OrganisationName;
import org.quorate.charter.Charter;
import org.quorate.charter.ModulePaths;
import org.quorate.charter.RosterRow;
import org.quorate.contribution.Change;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.OwnedFiles;
import org.quorate.contribution.Person;
import org.quorate.contribution.Review;
import org.quorate.ladder.Deed;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.Merits;
import org.quorate.merge.MayMerge;

/**
 * Evidence for the ladder from a history: each contribution is one of everybody who wrote part of
 * it, as of its committer's time; whoever approved it by a trailer reviewed it, and brought its
 * author if it was their first. Modules are those of the owners files and those that the charter's
 * table gives the changed files to.
 *
 * <p>Of what a forge holds beside git nothing is known: reviews are a lower bound, nominations
 * attestations, cycles and meetings absent. Of somebody in the roster whom no address in the
 * history is known to be, neither by a mail map, nor by the roster's other accounts, nor by a
 * login, it is not known either what they did.
 */
public final class HistoryMerits implements Consumer<MayMerge> {
  private final List<Deed> deeds = new ArrayList<>();
  private final Map<Handle, Person> people = new LinkedHashMap<>();
  private final Charter charter;
  private final ModulePaths modules;
  private Known known = Known.nothing();
  private @Nullable LadderReview beside;

  /** For the ladder of a charter. */
  public HistoryMerits(Charter charter) {
    this.charter = charter;
    this.modules = new ModulePaths(charter.rows().modules());
  }

  @Override
  public void accept(MayMerge question) {
    Contribution it = question.contribution();
    known = question.known();
    it.people().forEach(person -> people.merge(person.handle(), person, HistoryMerits::joined));
    Set<ModuleName> touched = touched(it.change());
    Set<Handle> makers = new LinkedHashSet<>(it.authorship().coAuthors());
    makers.add(it.authorship().author());
    for (Handle maker : makers) {
      add(maker, Deed.Kind.CONTRIBUTION, question.at(), it, touched);
    }
    boolean first = it.firstOfAuthor() && known.complete(Aspect.FIRST_CONTRIBUTION);
    for (Review review : it.evidence().reviews()) {
      boolean approves = review.verdict() == Review.Verdict.APPROVE;
      if (approves && !makers.contains(review.reviewer())) {
        add(review.reviewer(), Deed.Kind.REVIEW, question.at(), it, touched);
        if (first) {
          add(review.reviewer(), Deed.Kind.NEWCOMER, question.at(), it, Set.of());
        }
      }
    }
  }

  /**
   * Joins what the history cannot tell: nominations, attestations, leaves, reviews of a forge,
   * cycles, meetings. What is told of a person holds for the person of the history, and of each
   * aspect holds whichever extent is the larger.
   */
  public void join(LadderReview facts) {
    beside = facts;
    deeds.addAll(facts.merits().deeds());
    facts
        .merits()
        .people()
        .forEach(person -> people.merge(person.handle(), person, HistoryMerits::joined));
  }

  private void add(
      Handle by, Deed.Kind kind, Instant at, Contribution to, Set<ModuleName> touched) {
    deeds.add(new Deed(by, kind, at, to.id(), touched));
  }

  /** The modules of the changed files, and those that they are part of. */
  private Set<ModuleName> touched(Change change) {
    Set<ModuleName> touched =
        change.ownedFiles().stream().map(OwnedFiles::module).collect(Collectors.toSet());
    if (!modules.isEmpty()) {
      for (ChangedFile file : change.files()) {
        touched.addAll(above(file.path()));
      }
    }
    return touched;
  }

  private Set<ModuleName> above(String path) {
    ModuleName module = modules.of(path);
    return module == null ? Set.of() : modules.upwards(module);
  }

  private static Person joined(Person one, Person other) {
    Set<Handle> handles = new LinkedHashSet<>(one.alsoKnownAs());
    handles.addAll(other.alsoKnownAs());
    Set<OrganisationName> organisations = new LinkedHashSet<>(one.organisations());
    organisations.addAll(other.organisations());
    return new Person(
        one.handle(), List.copyOf(handles), one.bot() || other.bot(), other.roles(), organisations);
  }

  /**
   * Who may take which step by this evidence.
   *
   * @param whole whether all of the history was walked; of a shallow clone it never is
   */
  public LadderReview review(Instant at, boolean whole) {
    boolean complete = whole && (deeds.isEmpty() || known.complete(Aspect.FIRST_CONTRIBUTION));
    Known told =
        Known.nothing()
            .with(known.extent(Aspect.ROSTER), Aspect.ROSTER, Aspect.ROSTER_AT)
            .with(known.extent(Aspect.AFFILIATIONS), Aspect.AFFILIATIONS)
            .with(known.extent(Aspect.CALENDAR), Aspect.CALENDAR)
            .with(complete ? Extent.COMPLETE : Extent.PARTIAL, Aspect.CONTRIBUTIONS)
            .with(Extent.PARTIAL, Aspect.DEEDS);
    Merits other = beside == null ? Merits.NONE : beside.merits();
    Merits all =
        other.toBuilder()
            .people(List.copyOf(people.values()))
            .deeds(deeds)
            .untraced(untraced())
            .build();
    return beside == null
        ? new LadderReview(all, at, told)
        : new LadderReview(all, at, larger(told, beside.known()), beside.horizon());
  }

  private static Known larger(Known one, Known other) {
    Known larger = one;
    for (Aspect aspect : LadderReview.ASPECTS) {
      boolean more = other.extent(aspect).compareTo(one.extent(aspect)) < 0;
      larger = more ? larger.with(other.extent(aspect), aspect) : larger;
    }
    return larger;
  }

  /** Those in the roster who are nobody in the history, and of whom no address is told. */
  private Set<Handle> untraced() {
    Set<Handle> seen = new HashSet<>(people.keySet());
    people.values().forEach(person -> seen.addAll(person.alsoKnownAs()));
    Set<Handle> untraced = new TreeSet<>(beside == null ? Set.of() : beside.merits().untraced());
    for (RosterRow row : charter.rows().roster()) {
      List<Handle> accounts = new ArrayList<>(row.alsoKnownAs());
      accounts.add(row.handle());
      if (accounts.stream().noneMatch(one -> isAddress(one) || seen.contains(one))) {
        untraced.add(row.handle());
      }
    }
    return untraced;
  }

  /**
   * The same review where it is not known either what people did who are nobody in the history and
   * do not stand in the roster, such as nominees.
   */
  public static LadderReview seeking(LadderReview review, Charter charter, Set<Handle> some) {
    Merits merits = review.merits();
    Set<Handle> told = new HashSet<>();
    merits.people().forEach(person -> told.add(person.handle()));
    merits.people().forEach(person -> told.addAll(person.alsoKnownAs()));
    charter.rows().roster().forEach(row -> told.add(row.handle()));
    charter.rows().roster().forEach(row -> told.addAll(row.alsoKnownAs()));
    Set<Handle> untraced = new TreeSet<>(merits.untraced());
    some.stream().filter(one -> !isAddress(one) && !told.contains(one)).forEach(untraced::add);
    return new LadderReview(
        merits.toBuilder().untraced(untraced).build(),
        review.at(),
        review.known(),
        review.horizon());
  }

  private static boolean isAddress(Handle account) {
    return account.value().indexOf('@') > 0;
  }
}
