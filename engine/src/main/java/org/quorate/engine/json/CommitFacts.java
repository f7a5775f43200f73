package org.quorate.engine.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.contribution.Commit;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Identity;
import org.quorate.engine.trailer.CommitMessage;
import org.quorate.engine.trailer.Meaning;
import org.quorate.engine.trailer.Named;

/**
 * Commits of a forge, and whom they make co-authors and committers. Where a commit tells a name and
 * an address only, an account that shows this name is barred as if it were that person; it gains
 * nothing from it, since everybody may write any name into a commit. Of an address that no account
 * is known to have only its owner and the forge know whose it is, so it stays open who wrote.
 */
final class CommitFacts {
  private static final String REMEDIATION = "hereby add my Signed-off-by";

  /** As whom GitHub itself commits, with the account that it shows for it. */
  private static final Identity FORGE = Identity.of("GitHub", "noreply@github.com");

  private static final Handle FLOW = Handle.of("web-flow");

  private static final int MOST_SHOWN = 3;

  private final Set<Somebody> authors = new LinkedHashSet<>();
  private final Set<Somebody> committers = new LinkedHashSet<>();
  private final Set<String> versions = new HashSet<>();
  private final Harvest harvest;
  private final Predicate<String> hiding;
  private final Predicate<Identity> forge;
  private final String help;

  private CommitFacts(
      Harvest harvest, Predicate<String> hiding, Predicate<Identity> forge, String help) {
    this.harvest = harvest;
    this.hiding = hiding;
    this.forge = forge;
    this.help = help;
  }

  static CommitFacts onGitHub(Harvest harvest) {
    return new CommitFacts(
        harvest,
        Accounts::hidesOnGitHub,
        CommitFacts::isGitHub,
        "GitHub tells it once its owner has added the address to the account");
  }

  /**
   * Commits of GitLab, which tells no account with them.
   *
   * @param host that gives addresses which hide one; empty if it is not told
   */
  static CommitFacts onGitLab(Harvest harvest, String host) {
    return new CommitFacts(
        harvest,
        email -> !host.isEmpty() && email.endsWith("@users.noreply." + host),
        committer -> false,
        "put the accounts with their addresses as `users` beside `merge_request`, as GitLab answers"
            + " `users?search=ADDRESS`");
  }

  /** Gerrit gives no addresses that hide one, and those of other forges name no account of it. */
  static CommitFacts onGerrit(Harvest harvest) {
    return new CommitFacts(
        harvest,
        email -> false,
        committer -> false,
        "Gerrit tells addresses of its accounts with `o=DETAILED_ACCOUNTS`");
  }

  /** A person of a commit, by login where the forge tells one, else by address. */
  Identity identity(String name, String email, Optional<Handle> login) {
    Optional<Handle> byEmail = hidden(email).or(() -> Accounts.ofAddress(email));
    login.ifPresent(harvest::met);
    login.ifPresent(known -> byEmail.ifPresent(other -> harvest.alias(known, other)));
    return new Identity(name, email, login.or(() -> byEmail).orElse(null));
  }

  private Optional<Handle> hidden(String email) {
    return hiding.test(email) ? Accounts.hidden(email) : Optional.empty();
  }

  Commit commit(
      String id,
      Identity author,
      Identity committer,
      boolean merge,
      Commit.Signature signature,
      CommitMessage message) {
    versions.add(id);
    people(author, committer, message);
    String kept = message.body().contains(REMEDIATION) ? message.body() : "";
    return new Commit(id, author, committer, merge, signature, kept, message.trailers());
  }

  /** Remembers who wrote and committed, without a commit in the facts. */
  void people(Identity author, Identity committer, CommitMessage message) {
    author(author);
    if (!forge.test(committer)) {
      committers.add(new Somebody(committer, ""));
    }
    message.trailers().stream()
        .filter(trailer -> Meaning.of(trailer.key()) == Meaning.CO_AUTHORSHIP)
        .forEach(trailer -> trailer(trailer.value()));
  }

  private void trailer(String value) {
    Named.in(value).stream()
        .map(person -> identity(person.name(), person.email(), Optional.empty()))
        .forEach(this::author);
    if (!Named.isClear(value)) {
      authors.add(new Somebody(Identity.of("", ""), value));
    }
  }

  void author(Identity identity) {
    authors.add(new Somebody(identity, ""));
  }

  void committer(Handle handle) {
    committers.add(new Somebody(new Identity("", "", handle), ""));
  }

  /** Remembers that a commit is listed. */
  void version(String id) {
    versions.add(id);
  }

  /**
   * How far the commits are told that are listed: a list without any tells of none, and one without
   * the newest is of another version.
   *
   * @param page how far the list is told by its length
   * @param head the newest commit, empty if it is not told
   */
  Extent listed(Extent page, String head) {
    if (versions.isEmpty()) {
      return Extent.ABSENT;
    }
    if (head.isEmpty() || versions.contains(head)) {
      return page;
    }
    harvest.note(
        "commits: the newest, "
            + Quote.of(head)
            + ", is not among them, so it stays open who wrote and committed it; ask for the"
            + " commits and the contribution at one time");
    return Extent.PARTIAL;
  }

  /**
   * Adds co-authors and committers to the facts of a contribution by somebody, once all accounts of
   * the file are met, and states how far they are known.
   *
   * @param wrote how far it is told who wrote the commits
   * @param committed how far it is told who committed them
   */
  void settle(ContributionBuilder facts, Handle author, Extent wrote, Extent committed) {
    facts.coAuthors(handles(authors).filter(handle -> !handle.equals(author)).toList());
    facts.committers(handles(committers).toList());
    open(authors, wrote, Aspect.AUTHORS, "wrote");
    open(committers, committed, Aspect.COMMITTERS, "committed");
  }

  private Stream<Handle> handles(Set<Somebody> people) {
    return people.stream()
        .map(Somebody::identity)
        .flatMap(
            person ->
                Stream.concat(
                    Stream.ofNullable(person.handle()), harvest.bearing(person.name()).stream()))
        .distinct();
  }

  private void open(Set<Somebody> people, Extent told, Aspect aspect, String did) {
    List<String> open =
        people.stream().filter(one -> !isPlaced(one.identity())).map(Somebody::shown).toList();
    harvest.known(Page.worse(told, Page.extent(open.isEmpty())), aspect);
    if (told == Extent.ABSENT || open.isEmpty()) {
      return;
    }
    List<String> shown = new ArrayList<>(open.subList(0, Math.min(MOST_SHOWN, open.size())));
    if (open.size() > shown.size()) {
      shown.add(open.size() - shown.size() + " more");
    }
    harvest.note(
        "commits: it is not told which account has "
            + String.join(", ", shown)
            + ", so it stays open whether somebody who approves "
            + did
            + " part of the change; "
            + help);
  }

  /**
   * Whether it is told which account somebody of a commit has: by the forge, or by an address that
   * an account of the file has or that names one. The name that somebody shows tells nothing.
   */
  private boolean isPlaced(Identity person) {
    return person.handle() != null && harvest.isAccount(person.handle());
  }

  /** Whether it is GitHub itself that committed, for somebody who clicked. */
  private static boolean isGitHub(Identity committer) {
    Handle handle = committer.handle();
    boolean itself = handle == null || handle.equals(FLOW) || handle.value().equals(FORGE.email());
    return itself && Identity.of(committer.name(), committer.email()).equals(FORGE);
  }

  /**
   * A person of a commit.
   *
   * @param unclear what names them where that is no address
   */
  private record Somebody(Identity identity, String unclear) {
    String shown() {
      String email = identity.email().strip();
      String otherwise = identity.name().isBlank() ? unclear : identity.name();
      return email.isEmpty() ? "the name " + Quote.of(otherwise) : "the address " + Quote.of(email);
    }
  }
}
