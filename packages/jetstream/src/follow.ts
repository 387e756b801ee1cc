import { AckPolicy, DeliverPolicy, type ConsumerConfig, type JetStreamManager } from '@nats-io/jetstream';
import {
  createInbox,
  nanos,
  type Msg,
  type MsgHdrs,
  type NatsConnection,
  type Subscription,
} from '@nats-io/transport-node';

/** A message of a stream. */
export interface StreamMessage {
  /** Its place in the stream: 1, 2, 3 … */
  readonly seq: number;
  readonly subject: string;
  readonly data: Uint8Array;
  readonly headers?: MsgHdrs;
}

/** What is followed. */
export interface FollowOptions {
  readonly connection: NatsConnection;
  readonly manager: JetStreamManager;
  readonly stream: string;
  readonly subject: string;
  /** The place of the first message that is told, or the next one there. */
  readonly from: number;
  readonly hear: (message: StreamMessage) => void;
  /** Whether it is known that there is more. */
  readonly isBehind: () => boolean;
  /** Servers that are not to tell it. */
  readonly avoid?: () => ReadonlySet<string>;
  /** Whether who hears has enough for now. */
  readonly isFull?: () => boolean;
}

/** What is being followed. */
export interface Followed {
  /** The server that tells it; empty until one does, and where there is only one. */
  readonly server: () => string;
  /** Whether the server has told all that it has. */
  readonly isAtEnd: () => Promise<boolean>;
  readonly end: () => void;
}

/** How often the server says that it is there, and after which silence it is asked anew. */
const beatMs = 1000;
const silenceMs = 3500;
/** After which time without a message, though there are some, the server is asked anew: another may tell them. */
const stallMs = 2000;
/** Milliseconds until who had enough is looked at again. */
const fullMs = 10;
/** Milliseconds until a consumer that could not be made is tried again. */
const againMs = 250;

/**
 * Hears the messages of a subject in their order, each once, without a gap, for as long as it likes: what comes twice
 * or out of order, and a server that falls silent or dies, makes it ask anew behind what it heard last.
 */
export function follow(options: FollowOptions): Followed {
  const following = new Following(options);
  return {
    server: () => following.server,
    isAtEnd: () => following.isAtEnd(),
    end: () => following.end(),
  };
}

class Following {
  readonly #options: FollowOptions;
  #next: number;
  #isEnded = false;
  #current: Subscription | undefined;
  #consumer = '';
  /** Which came before the server said where the consumer is. */
  #early: Msg[] = [];
  server = '';
  /** How many messages the present consumer has told. */
  #told = 0;
  #heardAt = 0;
  #wentOnAt = 0;
  readonly #watch: ReturnType<typeof setInterval>;

  constructor(options: FollowOptions) {
    this.#options = options;
    this.#next = options.from;
    this.#watch = setInterval(() => this.#look(), beatMs).unref();
    void this.#begin();
  }

  end(): void {
    this.#isEnded = true;
    clearInterval(this.#watch);
    this.#leave();
  }

  async isAtEnd(): Promise<boolean> {
    const { manager, stream } = this.#options;
    const told = this.#told;
    const info = await manager.consumers.info(stream, this.#consumer).catch(() => undefined);
    return info?.num_pending === 0 && info.delivered.consumer_seq === told && told === this.#told;
  }

  #look(): void {
    if (this.#consumer === '') return;
    const isSilent = performance.now() - this.#heardAt > silenceMs;
    const isStalled = this.#options.isBehind() && performance.now() - this.#wentOnAt > stallMs;
    if (isSilent || isStalled) void this.#begin();
  }

  async #begin(): Promise<void> {
    this.#leave();
    const { connection, manager, stream } = this.#options;
    if (this.#isEnded || connection.isClosed()) return;
    const inbox = createInbox();
    const subscription = connection.subscribe(inbox, {
      callback: (error, message) => {
        if (error !== null || this.#current !== subscription) return;
        if (this.#consumer === '') this.#early.push(message);
        else this.#take(message);
      },
    });
    this.#current = subscription;
    this.#told = 0;
    const made = await manager.consumers.add(stream, this.#config(inbox)).catch(() => undefined);
    const server = made?.cluster?.leader ?? '';
    const isOther = this.#options.avoid?.().has(server) !== true;
    if (this.#current === subscription && made !== undefined && isOther) return this.#placed(made.name, server);
    if (made !== undefined) void manager.consumers.delete(stream, made.name).catch(() => undefined);
    // Which server tells it is left to chance: again, until it is another.
    if (this.#current === subscription) setTimeout(() => void this.#begin(), isOther ? againMs : fullMs).unref();
  }

  #config(inbox: string): Partial<ConsumerConfig> {
    return {
      deliver_subject: inbox,
      filter_subject: this.#options.subject,
      ack_policy: AckPolicy.None,
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: Math.max(1, this.#next),
      max_deliver: 1,
      flow_control: true,
      idle_heartbeat: nanos(beatMs),
      inactive_threshold: nanos(60_000),
      mem_storage: true,
      num_replicas: 1,
    };
  }

  /** What came before it was known from which server is heard now. */
  #placed(consumer: string, server: string): void {
    this.server = server;
    this.#consumer = consumer;
    this.#heardAt = performance.now();
    this.#wentOnAt = this.#heardAt;
    const current = this.#current;
    for (const message of this.#early.splice(0)) if (this.#current === current) this.#take(message);
  }

  #leave(): void {
    this.#current?.unsubscribe();
    this.#current = undefined;
    const { manager, stream } = this.#options;
    if (this.#consumer !== '') void manager.consumers.delete(stream, this.#consumer).catch(() => undefined);
    this.#consumer = '';
    this.server = '';
    this.#early = [];
  }

  #take(message: Msg): void {
    this.#heardAt = performance.now();
    if (message.headers?.code === 100) return this.#beat(message);
    const place = placeIn(message.reply);
    if (place === undefined) return;
    if (place.delivered !== this.#told + 1) return void this.#begin();
    this.#told += 1;
    this.#wentOnAt = this.#heardAt;
    if (place.seq < this.#next) return;
    this.#next = place.seq + 1;
    const { subject, data, headers } = message;
    this.#options.hear({ seq: place.seq, subject, data, ...(headers !== undefined && { headers }) });
  }

  /** The server sends more once it is answered. */
  #goOn(message: Msg): void {
    if (this.#isEnded) return;
    if (this.#options.isFull?.() === true) setTimeout(() => this.#goOn(message), fullMs).unref();
    else message.respond();
  }

  /** The server asks whether what it sent has come, or says that it is there, and how much it has sent. */
  #beat(message: Msg): void {
    const stalled = message.headers?.get('Nats-Consumer-Stalled') ?? '';
    if (stalled !== '') this.#options.connection.publish(stalled);
    if (message.reply !== undefined && message.reply !== '') this.#goOn(message);
    const sent = message.headers?.get('Nats-Last-Consumer') ?? '';
    if (sent !== '' && Number(sent) !== this.#told) void this.#begin();
  }
}

/**
 * `$JS.ACK.stream.consumer.deliveries.streamSeq.consumerSeq.time.pending`, with domain and account before in later
 * versions.
 */
function placeIn(reply = ''): { readonly seq: number; readonly delivered: number } | undefined {
  const parts = reply.split('.');
  if (parts[0] !== '$JS' || parts[1] !== 'ACK' || parts.length < 9) return undefined;
  const at = parts.length > 9 ? 7 : 5;
  return { seq: Number(parts[at]), delivered: Number(parts[at + 1]) };
}
