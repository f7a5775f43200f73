package org.quorate.engine.ballots;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.quorate.charter.Diagnostic;

/**
 * Who could vote, as a published list names them: a name a line; a table whose header says in which
 * column they are; in YAML a list, bare or under {@code eligible_voters} as Kubernetes has it; the
 * same in JSON. Names compare without case and without an {@code @} before them; one that stands
 * twice is one elector. What is no name refuses the list, for a number too many or too few may turn
 * a result.
 */
public final class Electors {
  /** The one key of a list that is read, in YAML and in JSON. */
  public static final String KEY = "eligible_voters";

  private final String file;
  private final Set<String> names;
  private final List<BallotColumn> unread;

  Electors(String file, Set<String> names, List<BallotColumn> unread) {
    this.file = file;
    this.names = names;
    this.unread = List.copyOf(unread);
  }

  /** Whether bytes begin as JSON does, which is read in the room of JSON. */
  public static boolean isJson(byte[] bytes) {
    int first = seen(bytes, bytes.length > 2 && bytes[0] == (byte) 0xef ? 3 : 0);
    boolean open = first < bytes.length && (bytes[first] == '{' || bytes[first] == '[');
    int second = open ? seen(bytes, first + 1) : bytes.length;
    return second < bytes.length && "\"{}[]".indexOf(bytes[second]) >= 0;
  }

  private static int seen(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && " \t\r\n".indexOf(bytes[at]) >= 0) {
      at++;
    }
    return at;
  }

  /**
   * Reads a list that is not JSON.
   *
   * @param how its name and encoding; the rest is for ballots
   * @param wrong takes every mistake
   * @return empty after a mistake
   */
  public static Optional<Electors> read(
      byte[] bytes, BallotImporting how, Consumer<Diagnostic> wrong) {
    Mistakes mistakes = new Mistakes(how.file());
    ElectorNames names = new ElectorNames();
    BallotText.decode(bytes, how.charset(), mistakes)
        .ifPresent(text -> new ElectorList(text, names, mistakes).read());
    if (mistakes.none()) {
      BallotCode code = names.none() ? BallotCode.FORM : BallotCode.LIMIT;
      names.refused().ifPresent(why -> mistakes.add(code, Place.WHOLE, why, names.help()));
    }
    mistakes.unreadable().diagnostics().forEach(wrong);
    return mistakes.none() ? Optional.of(names.electors(how.file())) : Optional.empty();
  }

  /** A name as it is compared. */
  static String folded(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    String lower = plain.toLowerCase(Locale.ROOT);
    return lower.startsWith("@") ? lower.substring(1) : lower;
  }

  /** The file that lists them. */
  public String file() {
    return file;
  }

  /** Columns of their table that say nothing of who could vote, as far as the tally reads. */
  public List<BallotColumn> unread() {
    return unread;
  }

  /** The same, each person once, whatever their accounts. */
  public Electors knowing(Accounts accounts) {
    return new Electors(
        file, names.stream().map(accounts::person).collect(Collectors.toSet()), unread);
  }

  /** How many there are. */
  public int size() {
    return names.size();
  }

  /** Whether somebody is one of them. */
  boolean has(String voter) {
    return names.contains(folded(voter));
  }
}
