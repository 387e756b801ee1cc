import { AckPolicy, DeliverPolicy, type JetStreamManager } from '@nats-io/jetstream';
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
}

/** How often the server says that it is there, and after which silence it is asked anew. */
const beatMs = 1000;
const silenceMs = 3500;
/** After which time without a message, though there are some, the server is asked anew: another may tell them. */
const stallMs = 2000;
/** Milliseconds until a consumer that could not be made is tried again. */
const againMs = 250;

/**
 * Hears the messages of a subject in their order, each once, without a gap, for as long as it likes: what comes twice
 * or out of order, and a server that falls silent or dies, makes it ask anew behind what it heard last.
 *
 * @returns a function that ends it
 */
export function follow(options: FollowOptions): () => void {
  const following = new Following(options);
  return () => following.end();
}

class Following {
  readonly #options: FollowOptions;
  #next: number;
  #isEnded = false;
  #current: Subscription | undefined;
  #consumer = '';
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

  #look(): void {
    if (this.#consumer === '') return;
    const isSilent = performance.now() - this.#heardAt > silenceMs;
    const isStalled = this.#options.isBehind() && performance.now() - this.#wentOnAt > stallMs;
    if (isSilent || isStalled) void this.#begin();
  }

  async #begin(): Promise<void> {
    this.#leave();
    const { connection, manager, stream, subject } = this.#options;
    if (this.#isEnded || connection.isClosed()) return;
    const inbox = createInbox();
    const subscription = connection.subscribe(inbox, {
      callback: (error, message) => {
        if (error === null && this.#current === subscription) this.#take(message);
      },
    });
    this.#current = subscription;
    this.#told = 0;
    try {
      const { name } = await manager.consumers.add(stream, {
        deliver_subject: inbox,
        filter_subject: subject,
        ack_policy: AckPolicy.None,
        deliver_policy: DeliverPolicy.StartSequence,
        opt_start_seq: Math.max(1, this.#next),
        max_deliver: 1,
        flow_control: true,
        idle_heartbeat: nanos(beatMs),
        inactive_threshold: nanos(60_000),
        mem_storage: true,
        num_replicas: 1,
      });
      if (this.#current !== subscription) return void manager.consumers.delete(stream, name).catch(() => undefined);
      this.#consumer = name;
      this.#heardAt = performance.now();
      this.#wentOnAt = this.#heardAt;
    } catch {
      if (this.#current === subscription) setTimeout(() => void this.#begin(), againMs).unref();
    }
  }

  #leave(): void {
    this.#current?.unsubscribe();
    this.#current = undefined;
    const { manager, stream } = this.#options;
    if (this.#consumer !== '') void manager.consumers.delete(stream, this.#consumer).catch(() => undefined);
    this.#consumer = '';
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

  /** The server asks whether what it sent has come, or says that it is there, and how much it has sent. */
  #beat(message: Msg): void {
    const stalled = message.headers?.get('Nats-Consumer-Stalled') ?? '';
    if (stalled !== '') this.#options.connection.publish(stalled);
    if (message.reply !== undefined && message.reply !== '') message.respond();
    const sent = message.headers?.get('Nats-Last-Consumer') ?? '';
    if (sent !== '' && Number(sent) !== this.#told) void this.#begin();
  }
}

/** `$JS.ACK.stream.consumer.deliveries.streamSeq.consumerSeq.time.pending`, with domain and account before in later versions. */
function placeIn(reply = ''): { readonly seq: number; readonly delivered: number } | undefined {
  const parts = reply.split('.');
  if (parts[0] !== '$JS' || parts[1] !== 'ACK' || parts.length < 9) return undefined;
  const at = parts.length > 9 ? 7 : 5;
  return { seq: Number(parts[at]), delivered: Number(parts[at + 1]) };
}
