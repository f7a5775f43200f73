package org.quorate;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.contribution.Check;
import org.quorate.contribution.Evidence;
import org.quorate.contribution.Label;
import org.quorate.contribution.Push;
import org.quorate.ladder.Merits;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.Notice;
import org.quorate.vote.Activity;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Poll;

/**
 * SHA-256 of facts, as lower-case hexadecimal. The order of collections does not matter but for
 * pushes of one instant, which are taken in the order in which they are told.
 */
public final class FactsDigest {
  private static final Set<String> LATER =
      Set.of("seeds", "untraced", "ballots", "cycles", "meetings");

  private final Set<Aspect> aspects;

  private FactsDigest(Set<Aspect> aspects) {
    this.aspects = aspects;
  }

  /**
   * The digest of a question that is a record of facts.
   *
   * @param aspects those that may be known or not of its facts
   */
  public static String of(Question<?> question, Set<Aspect> aspects) {
    return new FactsDigest(aspects).of(question);
  }

  private String of(Object question) {
    byte[] text = canonical(question).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private String canonical(@Nullable Object fact) {
    if (fact instanceof Known known) {
      return told(known).toString();
    } else if (fact instanceof Activity activity) {
      return new FactsDigest(Activity.ASPECTS).components(activity);
    } else if (fact instanceof Record values) {
      return components(values);
    } else if (fact instanceof Collection<?> many) {
      return collected(many);
    }
    String text = String.valueOf(fact);
    return text.length() + ":" + text;
  }

  /**
   * People of commits were told with the commits once: now only where they are told otherwise. Nor
   * was anything told of ballots on contributions, of cycles and of meetings: now only where
   * something is.
   */
  private Map<Aspect, Extent> told(Known known) {
    Map<Aspect, Extent> told = known.asMap();
    told.keySet().retainAll(aspects);
    for (Aspect people : List.of(Aspect.AUTHORS, Aspect.COMMITTERS)) {
      told.remove(people, known.extent(Aspect.COMMITS));
    }
    if (aspects.contains(Aspect.REVIEWS)) {
      told.remove(Aspect.BALLOTS, Extent.ABSENT);
    }
    told.remove(Aspect.CYCLES, Extent.ABSENT);
    told.remove(Aspect.MEETINGS, Extent.ABSENT);
    return told;
  }

  private String collected(Collection<?> many) {
    if (!many.isEmpty() && many.iterator().next() instanceof Push) {
      return many.stream()
          .map(Push.class::cast)
          .sorted(Comparator.comparing(Push::at))
          .map(this::canonical)
          .toList()
          .toString();
    }
    return many.stream().map(this::canonical).sorted().toList().toString();
  }

  /**
   * Checks did not tell their version once, nor labels their instant, nor nominations and what was
   * said of contributions their ballots, nor merits seeds, ballots, who is untraced, cycles and
   * meetings, nor questions of ballots, nor ballots on contributions, how active people are, nor
   * polls how many papers were in when: now only where they do.
   */
  private static boolean isSince(RecordComponent component) {
    Class<?> fact = component.getDeclaringRecord();
    return (fact == HasPassed.class || fact == Evidence.class)
            && component.getName().equals("activity")
        || fact == Check.class && component.getName().equals("head")
        || fact == Label.class && component.getName().equals("at")
        || (fact == Nomination.class || fact == Notice.class || fact == Evidence.class)
            && component.getName().equals("ballots")
        || fact == Poll.class && component.getName().equals("turnouts")
        || fact == Merits.class && LATER.contains(component.getName());
  }

  private String components(Record values) {
    StringBuilder text = new StringBuilder(values.getClass().getSimpleName()).append('(');
    for (RecordComponent component : values.getClass().getRecordComponents()) {
      try {
        Object value = component.getAccessor().invoke(values);
        boolean untold = value == null || value.equals(List.of());
        if (!untold || !isSince(component)) {
          text.append(canonical(value)).append(';');
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("facts are public records", e);
      }
    }
    return text.append(')').toString();
  }
}
