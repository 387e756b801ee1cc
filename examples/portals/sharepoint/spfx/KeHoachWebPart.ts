import { SPComponentLoader } from '@microsoft/sp-loader';
import { type IPropertyPaneConfiguration, PropertyPaneTextField } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';

export interface IKeHoachWebPartProps {
  /** The folder with the files for a script tag, without a last slash. */
  readonly scripts: string;
  /** Where the log is, for a page that only shows. */
  readonly src?: string;
  /** The office’s server and the plan on it, for staff who record. */
  readonly endpoint?: string;
  readonly planId?: string;
  readonly unit?: string;
  /** The server as Entra ID knows it, `api://…`. */
  readonly resource?: string;
}

/** What of the elements is set by a script. */
interface PlanHost extends HTMLElement {
  tokenProvider?: () => Promise<string>;
}

export default class KeHoachWebPart extends BaseClientSideWebPart<IKeHoachWebPartProps> {
  public override render(): void {
    this.show().catch((error: Error) => this.context.statusRenderer.renderError(this.domElement, error));
  }

  /** Half an address is none: what is typed counts once it is applied. */
  protected override get disableReactivePropertyChanges(): boolean {
    return true;
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    const labels = {
      scripts: 'Thư mục chứa kehoach-*.js',
      src: 'Địa chỉ nhật ký (.ndjson)',
      endpoint: 'Máy chủ của cơ quan',
      planId: 'Mã kế hoạch trên máy chủ',
      unit: 'Mã đơn vị',
      resource: 'Mã ứng dụng của máy chủ (api://…)',
    };
    const groupFields = Object.entries(labels).map(([name, label]) => PropertyPaneTextField(name, { label }));
    return { pages: [{ groups: [{ groupFields }] }] };
  }

  private async show(): Promise<void> {
    const { scripts, endpoint } = this.properties;
    await SPComponentLoader.loadScript(`${scripts}/${endpoint ? 'kehoach-desk.js' : 'kehoach-timeline.js'}`);
    this.domElement.replaceChildren(endpoint ? this.desk() : this.timeline());
  }

  private timeline(): HTMLElement {
    const timeline = document.createElement('kh-timeline');
    timeline.setAttribute('src', this.properties.src ?? '');
    return timeline;
  }

  private desk(): HTMLElement {
    const { endpoint = '', planId = '', unit = '', resource = '' } = this.properties;
    const desk: PlanHost = document.createElement('kh-desk');
    desk.setAttribute('endpoint', endpoint);
    desk.setAttribute('plan-id', planId);
    desk.setAttribute('actor-id', this.context.pageContext.user.loginName);
    desk.setAttribute('actor-unit', unit);
    // The page’s address belongs to SharePoint.
    desk.setAttribute('address', 'none');
    desk.tokenProvider = async () => {
      const tokens = await this.context.aadTokenProviderFactory.getTokenProvider();
      return tokens.getToken(resource);
    };
    return desk;
  }
}
