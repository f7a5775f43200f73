package org.quorate.rules.votes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quorate.vote.Lot;
import org.quorate.vote.OptionName;

/**
 * The lots of one count, drawn from a seed by digests as {@link Lot} says: the same on any machine,
 * whatever the order of options or votes. In the manner of RFC 3797, which draws from published
 * randomness so that anybody can verify it.
 */
public final class Lots {
  private final List<OptionName> options;
  private final @Nullable String seed;
  private final List<Lot> drawn = new ArrayList<>();

  /** An option beside what it is drawn by. */
  private record Digested(int place, String digest) {}

  Lots(List<OptionName> options, @Nullable String seed) {
    this.options = options;
    this.seed = seed;
  }

  /** Some options in the order of the first lot from a seed. */
  public static List<OptionName> order(List<OptionName> among, String seed) {
    Lots lots = new Lots(among, seed);
    return lots.draw(IntStream.range(0, among.size()).boxed().toList()).stream()
        .map(among::get)
        .toList();
  }

  /** The first of some options by the first lot from a seed. */
  public static OptionName first(List<OptionName> among, String seed) {
    return order(among, seed).get(0);
  }

  boolean allowed() {
    return seed != null;
  }

  List<Lot> drawn() {
    return List.copyOf(drawn);
  }

  /** These options in the order of a lot; only where lots are allowed. */
  List<Integer> draw(Collection<Integer> among) {
    if (seed == null) {
      throw new IllegalStateException("no seed was given to draw lots from");
    }
    String start = seed + "\n" + (drawn.size() + 1) + "\n";
    List<Integer> order =
        among.stream()
            .map(place -> new Digested(place, digest(start + options.get(place))))
            .sorted(Comparator.comparing(Digested::digest))
            .map(Digested::place)
            .toList();
    drawn.add(new Lot(seed, drawn.size() + 1, order.stream().map(options::get).toList()));
    return order;
  }

  private static String digest(String text) {
    try {
      byte[] bytes = (text + "\n").getBytes(UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
