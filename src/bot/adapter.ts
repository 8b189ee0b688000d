import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { BotConfig } from '../config';
import { HttpError } from '../http/http-error';

const credentialsOf = (config: BotConfig) =>
  config.kind === 'azure'
    ? {
        MicrosoftAppId: config.appId,
        MicrosoftAppPassword: config.password,
        MicrosoftAppTenantId: config.tenantId,
        MicrosoftAppType: config.type,
      }
    : {};

/** Settings of the Bot Framework in place of its own, such as where its keys are. */
export type Authority = Readonly<Record<string, string>>;

/**
 * The keys by which tokens are checked could not be had: that is no fault of the caller, who may come again. Everything
 * else that goes wrong with a token is: the SDK throws several kinds of errors, and not all of them are its own.
 */
function isOurs(error: unknown): boolean {
  const { name, statusCode = 0 } = error as { name?: string; statusCode?: number };
  return name === 'FetchError' || statusCode >= 500;
}

/**
 * CloudAdapter without its own way of answering HTTP: that writes errors with their messages to the console and to
 * the caller.
 */
export class Adapter extends CloudAdapter {
  constructor(
    private readonly config: BotConfig,
    authority: Authority = {},
  ) {
    super(new ConfigurationBotFrameworkAuthentication({ ...credentialsOf(config), ...authority }));
  }

  /** Runs the logic for an activity whose token is good; throws an HttpError if it is not. */
  async respond(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(await this.authenticated(authorization, activity), activity, logic);
  }

  /** What calls the connector at this address, with a token of ours where there are tokens. */
  connectorAt(serviceUrl: string) {
    const identity = this.createClaimsIdentity(this.config.kind === 'azure' ? this.config.appId : '');
    return this.botFrameworkAuthentication.createConnectorFactory(identity).create(serviceUrl);
  }

  private async authenticated(authorization: string, activity: Activity) {
    try {
      return await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    } catch (error) {
      throw isOurs(error)
        ? new HttpError('unavailable', 'The token cannot be checked just now.')
        : new HttpError('bot-refused', 'The token was not accepted.');
    }
  }
}
