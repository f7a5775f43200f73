package org.quorate.engine.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.engine.comment.GerritMessages;

/**
 * Votes of Gerrit: those of the review label are verdicts (+2 approves, +1 and what is between says
 * nothing binding, -1 objects, -2 vetoes), those of any other label a check of its name, under way
 * while nobody has voted. Gerrit tells the votes that stand; the message of the same instant tells
 * which version was seen.
 */
final class GerritVotes {
  private final GerritAccounts accounts;
  private final Map<Long, String> heads;
  private final @Nullable Instant patched;

  /** The newest version, of which the votes are; null if it is not told. */
  private final @Nullable String current;

  private final Harvest harvest;
  private final Map<String, String> seen = new HashMap<>();
  private final List<Review> reviews = new ArrayList<>();
  private final List<Message> messages = new ArrayList<>();
  private final CheckRuns checks;
  private final Pattern ofLabel;
  private boolean undated;
  private boolean ofTwoTimes;
  private boolean newerVersion;
  private boolean ofNobodyKnown;

  private GerritVotes(Node change, GerritAccounts accounts, Versions versions, Harvest harvest) {
    this.accounts = accounts;
    heads = versions.heads();
    patched = versions.patched();
    String told = change.nullableName("current_revision");
    current =
        told != null
            ? told
            : heads.entrySet().stream()
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse(null);
    this.harvest = harvest;
    checks = new CheckRuns(accounts.instant(change, "created"));
    ofLabel =
        Pattern.compile(
            "(?<![\\w-])-?" + Pattern.quote(harvest.how().reviewLabel()) + "([+-]\\d)?(?![\\w-])");
  }

  static void read(
      Node change,
      GerritAccounts accounts,
      Versions versions,
      ContributionBuilder facts,
      Harvest harvest) {
    GerritVotes votes = new GerritVotes(change, accounts, versions, harvest);
    votes.messages(change, facts);
    Optional<Node> labels = change.object("labels");
    labels.ifPresent(all -> all.names().forEach(name -> votes.label(all, name)));
    facts.reviews(votes.reviews).checks(votes.checks.checks());
    boolean detailed = labels.isPresent() && votes.detailed(labels.get());
    boolean whole = !votes.undated && !votes.ofTwoTimes;
    harvest.known(detailed ? Page.extent(whole) : Extent.ABSENT, Aspect.REVIEWS);
    boolean named = whole && !votes.ofNobodyKnown;
    harvest.known(detailed ? Page.extent(named) : Extent.ABSENT, Aspect.OBJECTIONS);
    votes.doubts();
    harvest.known(detailed ? Extent.PARTIAL : Extent.ABSENT, Aspect.CHECKS);
  }

  private void doubts() {
    if (ofTwoTimes) {
      harvest.note(
          "reviews: by the messages a vote is changed that still stands in `labels`; ask Gerrit"
              + " again");
    }
    if (ofNobodyKnown) {
      harvest.note(
          "reviews: of an account that votes against it neither name nor address is told; ask Gerrit"
              + " again with `o=DETAILED_ACCOUNTS`");
    }
    if (newerVersion) {
      harvest.known(Extent.PARTIAL, Aspect.PUSHES, Aspect.PATCHES);
      harvest.note(
          "versions: a message tells of a patch set that is not in the file; ask Gerrit again with"
              + " `o=ALL_REVISIONS`");
    }
  }

  private boolean detailed(Node labels) {
    return labels
        .object(harvest.how().reviewLabel())
        .filter(label -> label.has("values"))
        .isPresent();
  }

  private void messages(Node change, ContributionBuilder facts) {
    if (!change.has("messages")) {
      return;
    }
    Comments comments = new Comments();
    change.objects(
        "messages",
        node -> {
          Instant at = accounts.instant(node, "date");
          Handle by = accounts.of(node.object("author"), "message-" + node.path());
          long number = node.count("_revision_number", Integer.MAX_VALUE);
          String text = node.text("message", "");
          comments.add(by, at, text);
          if (at != null) {
            String line = text.lines().findFirst().orElse("");
            messages.add(new Message(by, at, line, GerritMessages.spoken(text)));
            seen.put(by + " " + at, version(number));
          }
          return Optional.of(node);
        });
    Extent told = GerritComments.read(change, accounts, comments, harvest);
    comments.settle(facts, told, harvest);
  }

  /** A version by its number, as it is called where the file has none of that number. */
  private String version(long number) {
    boolean untold = number > 0 && !heads.isEmpty() && !heads.containsKey(number);
    newerVersion |= untold && heads.keySet().stream().allMatch(known -> known < number);
    return untold ? "patch set " + number : heads.getOrDefault(number, "");
  }

  /** Whether a later message of the voter tells another vote, or of none any more. */
  private boolean isChanged(Vote vote, Instant at) {
    String same = (vote.value() > 0 ? "+" : "") + vote.value();
    return messages.stream()
        .filter(message -> message.at().isAfter(at) && message.by().equals(vote.by()))
        .map(message -> ofLabel.matcher(message.line()))
        .anyMatch(told -> told.find() && !same.equals(told.group(1)));
  }

  /**
   * What the voter says with the vote and since then: a vote that is given once more with a reason
   * keeps its first time.
   */
  private String reason(Vote vote, Instant at) {
    return messages.stream()
        .filter(message -> message.by().equals(vote.by()) && !message.at().isBefore(at))
        .map(Message::spoken)
        .filter(spoken -> !spoken.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private void label(Node labels, String name) {
    Optional<Node> label = labels.object(name);
    if (label.isEmpty()) {
      return;
    }
    List<Vote> votes =
        label.get().objects("all", node -> vote(node)).stream()
            .filter(vote -> vote.value() != 0)
            .toList();
    if (name.equals(harvest.how().reviewLabel())) {
      votes.forEach(this::review);
    } else if (!votes.isEmpty()) {
      check(name, label.get(), votes);
    } else if (label.get().has("values")) {
      checks.add(new CheckRuns.Run("label", name, "pending", null, null, current));
    }
  }

  private Optional<Vote> vote(Node node) {
    if (!node.has("value")) {
      return Optional.empty();
    }
    JsonValue value = node.required("value");
    String written = value instanceof JsonValue.Digits digits ? digits.written() : "";
    if (!written.matches("-?\\d")) {
      node.invalid("value", value.shown() + " is no vote", "leave it as Gerrit tells it");
      return Optional.empty();
    }
    Handle by = accounts.of(node, "vote-" + node.path());
    return Optional.of(new Vote(by, Integer.parseInt(written), accounts.instant(node, "date")));
  }

  private void review(Vote vote) {
    if (vote.at() == null) {
      undated = true;
      return;
    }
    if (isChanged(vote, vote.at())) {
      ofTwoTimes = true;
      if (vote.value() > 0) {
        return;
      }
    }
    Verdict verdict =
        switch (vote.value()) {
          case 2 -> Verdict.APPROVE;
          case -1 -> Verdict.OBJECT;
          default -> vote.value() < 0 ? Verdict.VETO : Verdict.COMMENT;
        };
    ofNobodyKnown |= vote.value() < 0 && Accounts.isOfNobodyKnown(vote.by());
    String key = vote.by() + " " + vote.at();
    String head = seen.getOrDefault(key, "");
    String reason = reason(vote, vote.at());
    reviews.add(
        new Review(
            vote.by(), verdict, vote.at(), 0, head.isEmpty() ? null : head, reason, false, null));
  }

  /** Any negative vote fails it, the highest vote passes it, all else is under way. */
  private void check(String name, Node label, List<Vote> votes) {
    boolean failed = votes.stream().anyMatch(vote -> vote.value() < 0);
    int most =
        label.object("values").stream()
            .flatMap(values -> values.names().stream())
            .map(String::strip)
            .filter(value -> value.matches("\\+?\\d"))
            .mapToInt(Integer::parseInt)
            .max()
            .orElse(1);
    int highest = votes.stream().mapToInt(Vote::value).max().orElse(0);
    boolean passed = highest == most;
    if (!failed && !passed) {
      harvest.note(
          "labels: `"
              + name
              + "` has +"
              + highest
              + " and passes at +"
              + most
              + ", so as a check it is taken for not reported yet");
    }
    Instant at =
        votes.stream()
            .map(Vote::at)
            .filter(java.util.Objects::nonNull)
            .max(Instant::compareTo)
            .orElse(null);
    String word = failed ? "failure" : passed ? "success" : "pending";
    boolean before = at != null && patched != null && at.isBefore(patched);
    checks.add(new CheckRuns.Run("label", name, word, null, at, before ? null : current));
  }

  /**
   * The versions of a change.
   *
   * @param heads their commits by their numbers
   * @param patched since when the newest has the patch that it has, or null if that is not told
   */
  record Versions(Map<Long, String> heads, @Nullable Instant patched) {}

  private record Message(Handle by, Instant at, String line, String spoken) {}

  private record Vote(Handle by, int value, @Nullable Instant at) {}
}
