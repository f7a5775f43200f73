package org.quorate.gerrit;

import com.google.gerrit.extensions.events.LifecycleListener;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import org.quorate.GovernanceEngine;
import org.quorate.engine.Engines;

/** The engine, from when Gerrit loads the plugin until it stops it. */
@Singleton
final class EngineOfPlugin implements Provider<GovernanceEngine>, LifecycleListener {
  private final GovernanceEngine engine = Engines.create();

  @Override
  public GovernanceEngine get() {
    return engine;
  }

  @Override
  public void start() {}

  @Override
  public void stop() {
    engine.close();
  }
}
