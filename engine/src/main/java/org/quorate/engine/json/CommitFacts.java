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
import org.quorate.engine.trailer.Named;

/**
 * Commits of a forge, and whom they make co-authors and committers. Where a commit tells a name and
 * an address only, an account that shows this name is barred as if it were that person; it gains
 * nothing from it, since everybody may write any name into a commit. Of an address that no account
 * is known to have only its owner and the forge know whose it is, so it stays open who wrote.
 */
final class CommitFacts {
  private static final String REMEDIATION = "hereby add my Signed-off-by";

  /**
   * As whom GitHub itself commits, with the account that it shows for it. Everybody may call
   * themselves so, but only GitHub signs as that.
   */
  private static final Identity FORGE = Identity.of("GitHub", "noreply@github.com");

  private static final Handle FLOW = Handle.of("web-flow");

  private static final int MOST_SHOWN = 3;

  private final Set<Somebody> authors = new LinkedHashSet<>();
  private final Set<Somebody> committers = new LinkedHashSet<>();
  private final Set<String> versions = new HashSet<>();
  private final Harvest harvest;
  private final AccountNumbers numbers;
  private final Predicate<String> hiding;
  private final Predicate<Identity> forge;
  private final String help;

  private CommitFacts(
      Harvest harvest,
      AccountNumbers numbers,
      Predicate<String> hiding,
      Predicate<Identity> forge,
      String help) {
    this.harvest = harvest;
    this.numbers = numbers;
    this.hiding = hiding;
    this.forge = forge;
    this.help = help;
  }

  /**
   * Commits of GitHub.
   *
   * @param file all of it, which may tell the numbers of accounts
   */
  static CommitFacts onGitHub(Node file, Harvest harvest) {
    AccountNumbers numbers = new AccountNumbers("id");
    numbers.meet(file.whole(), "login");
    return new CommitFacts(
        harvest,
        numbers,
        Accounts::hidesOnGitHub,
        CommitFacts::isGitHub,
        "GitHub tells it once its owner has added the address to the account");
  }

  /**
   * Commits of GitLab, which tells no account with them.
   *
   * @param file all of it, which may tell the numbers of accounts
   * @param host that gives addresses which hide one; empty if it is not told
   */
  static CommitFacts onGitLab(Node file, Harvest harvest, String host) {
    AccountNumbers numbers = new AccountNumbers("id");
    numbers.meet(file.whole(), "username");
    return new CommitFacts(
        harvest,
        numbers,
        email -> !host.isEmpty() && email.endsWith("@users.noreply." + host),
        committer -> false,
        "put the accounts with their addresses as `users` beside `merge_request`, as GitLab answers"
            + " `users?search=ADDRESS`");
  }

  /** Gerrit gives no addresses that hide one, and those of other forges name no account of it. */
  static CommitFacts onGerrit(Harvest harvest) {
    return new CommitFacts(
        harvest,
        new AccountNumbers(""),
        email -> false,
        committer -> false,
        "Gerrit tells addresses of its accounts with `o=DETAILED_ACCOUNTS`");
  }

  /**
   * A person of a commit, by login where the forge tells one, else by address. An address that the
   * forge links to a login is one more name of it, but not one that hides an account: what name
   * stands in that is for whoever commits to choose.
   */
  Identity identity(String name, String email, Optional<Handle> login) {
    boolean hides = hiding.test(email);
    Optional<Handle> account = hides ? Accounts.hidden(email, numbers) : Optional.empty();
    Optional<Handle> address = Accounts.ofAddress(email);
    login.ifPresent(harvest::met);
    if (!hides) {
      login.ifPresent(known -> address.ifPresent(other -> harvest.alias(known, other)));
    }
    return new Identity(name, email, login.or(() -> account).or(() -> address).orElse(null));
  }

  Commit commit(
      String id,
      Identity author,
      Identity committer,
      boolean merge,
      Commit.Signature signature,
      CommitMessage message) {
    versions.add(id);
    author(author);
    if (signature != Commit.Signature.VERIFIED || !forge.test(committer)) {
      committers.add(new Somebody(committer, ""));
    }
    message.coAuthors().forEach(this::trailer);
    String kept = message.body().contains(REMEDIATION) ? message.body() : "";
    return new Commit(id, author, committer, merge, signature, kept, message.trailers());
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
    List<String> writers = unplaced(authors, wrote, Aspect.AUTHORS);
    List<String> committing = unplaced(committers, committed, Aspect.COMMITTERS);
    if (writers.equals(committing)) {
      note(writers, "wrote or committed");
    } else {
      note(writers, "wrote");
      note(committing, "committed");
    }
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

  /** States how far some people are known; those whose account is not told, where people are. */
  private List<String> unplaced(Set<Somebody> people, Extent told, Aspect aspect) {
    List<String> open =
        people.stream().filter(one -> !isPlaced(one.identity())).map(Somebody::shown).toList();
    harvest.known(Page.worse(told, Page.extent(open.isEmpty())), aspect);
    return told == Extent.ABSENT ? List.of() : open;
  }

  private void note(List<String> open, String did) {
    if (open.isEmpty()) {
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
   * an account of the file has or that names one. The name that somebody shows tells nothing, and
   * neither does the account of GitHub itself, which stands for whoever clicks.
   */
  private boolean isPlaced(Identity person) {
    Handle handle = person.handle();
    return handle != null && !handle.equals(FLOW) && harvest.isAccount(handle);
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
